"""What each address shows or changes: a field group, and whether one must be able to write it.

From this and the policy alone follows who gets what; no status is listed. An address without a line fails the sweep.
"""

from dataclasses import dataclass

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may, may_write

# `reads` may be opened by who reads the group; `sends` is read by them and sent by who writes it; `writes` is open to
# those alone who write it.
READS = {
    Group.HEADER: "families:team families:timeline families:opening families:close_opening web:family",
    Group.CHILDREN: "families:genogram",
    Group.ADULTS: "families:people",
    Group.PROTECTED_PLACE: "families:places",
    Group.REPORT_SAFE: "families:referral",
    Group.ACCOUNTING: "families:account web:copies web:copy web:texts web:contact_note web:day_note "
    "web:court_text web:case_plan_text",
    Group.MAP: "mapping:map mapping:meeting mapping:others-fine mapping:removed-items mapping:statements "
    "mapping:meeting-live mapping:write-sentence mapping:help-now mapping:help-in-meeting "
    "mapping:help-alone mapping:leave-meeting mapping:leave-screen "
    "mapping:join-meeting "
    "mapping:draft-round mapping:write-alone",
    Group.MEETINGS: "mapping:sessions",
    Group.SCALING: "mapping:scale mapping:scales",
    Group.NETWORK: "networks:circle networks:ecomap",
    Group.PLAN: "plans:history plans:plan plans:plans plans:wording",
    Group.SUPERVISION_NOTES: "web:prepare",
    Group.CHILD_VOICE: "web:answered web:filled_tools web:filled_tool web:filled_tool_pdf web:filled_tool_word "
    "web:filled_tool_json web:find_in_tools",
}
SENDS = {
    Group.ADULTS: "families:person",
    Group.MAP: "mapping:harm mapping:item mapping:pair",
    Group.MEETINGS: "mapping:session",
    Group.NETWORK: "networks:member",
    Group.PLAN: "plans:action plans:acts plans:line plans:log plans:sign",
}
WRITES = {
    Group.HEADER: "families:family_facts families:begin_assignment families:end_assignment families:declare_conflict "
    "families:end_conflict web:give_kept web:let_tool_pass web:answer_alarm",
    Group.ADULTS: "families:add_person families:tie families:ties families:remove_tie",
    Group.CONTACT: "families:add_household families:household families:begin_residence families:end_residence "
    "families:residence families:remove_residence",
    Group.COURT: "families:protection families:protections families:withdraw_protection families:add_court_date "
    "families:court_date",
    Group.PROTECTED_PLACE: "families:add_place families:place",
    Group.REPORT_SAFE: "families:add_referral families:change_referral",
    Group.REPORTER: "families:reporter",
    Group.SUPERVISION_NOTES: "web:review_decision",
    Group.WORKING_NOTES: "web:answer_question web:note_topic",
    Group.CHILD_VOICE: "web:answer_child web:child_mode web:child_kept web:leave_child web:end_sitting "
    "web:take_paper web:begin_tool web:write_tool web:finish_tool web:amend_tool web:choose_readers "
    "web:withdraw_tool web:show_for_safety web:carry_facts",
    Group.ACCOUNTING: "web:make_copy web:print_for_everybody web:settle_copy web:take_text",
    Group.MAP: "mapping:add-in-meeting mapping:add-item mapping:add-threat mapping:agree-goal mapping:close-statement "
    "mapping:finish-step mapping:link-items mapping:meet-goal mapping:move-item mapping:move-statement "
    "mapping:wave-off "
    "mapping:new-harm mapping:new-pair mapping:override-statement-rule mapping:remove-item mapping:reopen-statement "
    "mapping:resolve-threat mapping:restore-item mapping:settle-item mapping:settle-statement "
    "mapping:share-statement mapping:split-item mapping:take-position mapping:tell-family mapping:withdraw-position "
    "mapping:open-round mapping:reveal-drafts mapping:choose-drafts",
    Group.MEETINGS: "mapping:begin-session mapping:enter-room mapping:order-columns",
    Group.SCALING: "mapping:change-scale mapping:close-scale mapping:new-scale mapping:rate mapping:withdraw-rating",
    Group.NETWORK: "networks:add-member networks:agree-undertaking networks:come-back networks:end-undertaking "
    "networks:leave-circle networks:move-member networks:tell-worry",
    Group.PLAN: "plans:add-action plans:add-line plans:add-sign plans:answer-override plans:ask-override "
    "plans:change-plan plans:child-plan plans:end-plan "
    "plans:extend-plan plans:finish-plan plans:move-action plans:note-copy plans:override-rule plans:remove-part "
    "plans:settle-wording plans:sign-plan plans:start-plan plans:tap-log plans:withdraw-act plans:withdraw-log",
}
# A duty of its own beside the field group: a supervisor lets a rule pass, or ends a conflict.
SUPERVISOR_ALONE = {
    "plans:answer-override", "plans:override-rule", "mapping:override-statement-rule", "families:end_conflict",
    "web:give_kept", "web:let_tool_pass", "web:answer_alarm",
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """What an address is of."""

    group: Group
    mode: str

    def opens(self, role: Role, name: str) -> bool:
        """Whether this role may ask for it by GET."""
        if name in SUPERVISOR_ALONE and role is not Role.SUPERVISOR:
            return False
        reads = may(role, self.group, Surface.SCREEN)[0] not in (Access.NONE, Access.METADATA)
        return may_write(role, self.group) if self.mode == "writes" else reads

    def takes(self, role: Role, name: str) -> bool:
        """Whether this role may send something to it."""
        return self.opens(role, name) and (self.mode == "reads" or may_write(role, self.group))


EXPECTED: dict[str, Line] = {
    name: Line(group, mode)
    for mode, table in (("reads", READS), ("sends", SENDS), ("writes", WRITES))
    for group, names in table.items()
    for name in names.split()
}

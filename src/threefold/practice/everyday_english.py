"""Everyday English: regular verbs, names of things, animals, food, work and people, and other common words.

`everyday` makes their forms. Each word stands once; the parts are in the order of the alphabet.
"""

VERBS = """
accept ache add admit agree allow annoy answer apologize appear argue arrange arrive attach attack attend avoid babble
bake balance bandage bang bark bathe beg behave believe belong blame bleed bless blink boil borrow bother bounce bow
brag breathe brush bully bump burp button call calm camp care carry cause celebrate change charge chase chat cheat
check cheer chew choke choose chop circle clap clean climb close collect comb comfort complain confuse continue
control cook copy correct cough count cover crack crash crawl cross cry cuddle cure curse dance dare deal decide
decorate deliver deny depend describe deserve destroy die dip disagree disappear discuss dislike divide drag draw
dress drip drop drown dump dust earn empty end enjoy enroll enter escape examine excuse exercise expect explain
explode fail faint fear feed fetch fill film finish fix flash float flood flush fold follow fool force forgive form
freak frighten fuss gather giggle glare glue grab grade greet grin groan grow grumble guard guess hammer hand handle
hang happen harm hate haul heal heat help hesitate hiccup hide hire hop hope hug hum hurry ignore imagine improve
include invite itch jog join joke juggle juice jump kick kiss knock label lack last laugh launch lean learn lick lie
lift limit limp listen live load lock look love lower manage march mark marry match measure mend mention mind miss mix
moan mop move mumble murmur nag name nap need nod note notice number nurse obey obtain offer open order owe pace pack
paint park pass pat pause pay pee peel peep pet phone pick pinch place plan plant play plead please plug point poke
poop pop post potty pour practice praise pray preen prefer prepare press pretend prevent print promise protect prove
provide pull punch punish push quarrel question quit race rain raise rattle reach realize receive record recover
refill refuse register relapse relax remain remember remind remove rent repair repeat reply report rescue respect
respond rest return reward ride rinse rip risk roar rock roll rub ruin rush sail save scare scatter scold scoop
scratch scream scrub search season sedate seem separate serve settle shake shape share shelve shine shiver shop shout
shove show shower shrug shut sigh sign signal sip skip slam slap slip slurp smash smell smile smoke snack snap sneak
sneeze sniff snore snow snuggle soak sob soothe sort sound spank spare spell spill spin spit splash spoil spoon spot
sprain spray squeal squeeze stack stain stamp stare start startle stay step stir stomp stop store strap stretch
struggle study stumble suck suffer suggest support suppose surprise swallow swap sway sweat sweep swim switch talk
tangle tap tape taste tease text thank threaten tickle tidy tie time tiptoe tire tolerate toss touch tow trade train
translate trap travel treat tremble trick trim trip trouble trust try tuck tug tumble turn twist type unlock unpack
upset urge use vacuum view visit voice vomit vote wail wait walk wander want warm warn wash waste watch water wave
weaken weed weigh welcome whine whisper whistle wink wipe wish wonder work worry wrap wrestle yawn yell zip
"""
NOUNS = """
accident acorn actor address adult affair agent aid aim alarm alcohol almond amber ambulance amount ancestor anger
animal ankle anniversary ant anxiety ape app apple appointment apricot apron aqua area argument arm arrest artist ash
aspen assignment asthma attendant attention attic attorney aunt auntie autism autumn avocado award awning baby
babysitter back backpack bacon badger bagel baker bakery balcony bamboo banana bandaid banister bank bar barber barley
barn bartender base basil basket bat bath bathrobe bathroom bathtub battery beagle beam bean bear beard beaver bed
bedroom bee beef beer beetle beginning behavior beige bell belly belt bench benefit berry bib bicycle bike bill birch
bird birth birthday biscuit bison black blackberry blanket blind blister blizzard block blood blossom blouse blue
blueberry board boat bobcat bolt bomb bond bone book bookmark bookshelf boot boredom boss bottle bottom bowl box
boyfriend bracelet brain branch breakfast breast breath breathalyzer breeze brick bride bridge bro broccoli bronze
brook broom broth brother brown bruise buck bucket bud buffalo bug bulb bull bullet bum bun bunk bunny burden burger
burn burrito bus busdriver bush butcher butter butterfly buyer buzzard cabbage cabinet cactus cafeteria cage cake
calendar calf calmness camel camera can canal canary cancer candle candy canopy cantaloupe cap captain car card
cardinal career caregiver carer caretaker carpenter carpet carrot carseat case cash cashier casserole castle cat
caterpillar cattle cave cedar ceiling celebration celery cell centennial century cereal chain chair chalk chance
chapel chapter cheek cheese chef cherry chest chick chicken chief child childhood chili chimney chin chip chipmunk
chocolate choice choir chore christmas cider cigarette cinema cinnamon circus clam classmate clerk cliff climate
clinic clock closet cloth clothes cloud clover club coach coast coat cobra coconut coffee coin cold collector college
colt company computer concern concert condition condor confidence conflict confusion contractor conversation cookie
copper coral corn corner costume cot couch cougar counselor counter couple courage court cousin cow coyote crab
cracker crane crate crayon cream creek crest crib cricket crime crimson crop crossing crow crowd crust cubby cucumber
culture cup cupboard cupcake curfew curiosity curry curtain cushion custodian custody cycle dad daddy daisy dale
damage dancer danger date daughter dawn death debt decision deck deer degree delight dentist depot depression deputy
descendant desert designer desk despair dessert dew diabetes diagnosis diaper diary diet difference dinner dinosaur
diploma director disappointment discipline disease disgust dish distance ditch divorce dock dog dollar dolphin donkey
donut door doorbell doorstep doorway dose doubt dough dove dragon dragonfly drain drawer dresser driver driveway
drizzle drought drug dryer duck duckling duct dune dusk dustpan duty eagle ear earring earthquake education effort egg
eggplant egret elbow election electrician electricity elephant elk elm embarrassment emerald emergency engineer
entrance entry envy eraser error essay evening event evidence exam example excitement exit experience eyebrow
eyeglasses eyelash face fact fair faith falcon fan farmer father faucet fawn feast feather feeling fence fern ferret
fever fiance fiancee field fig fight finch finger fire firefighter fireplace fish fisher fisherman fist fit flag flake
flame flamingo flashcard flashlight flea floor flour flu fly foal fog folder folk foot footstep forecast forehead
foreman forest forgiveness fork formula fort fountain fox frame freckle freedom freeze freezer fridge friend
friendship fright frog frost frosting fruit frustration fry fun funeral furniture future game gang garage garbage
garden gardener garlic gas gate gecko gerbil gift ginger giraffe girlfriend glass glen glove goal goat god godfather
godmother godparent gold goldfish goose gopher gorilla gradebook grain grandad grandchild granddad granddaughter
grandfather grandkid grandma grandmother grandpa grandparent grandson granny grape grapefruit grass grasshopper grave
gravel gravy gray green grey grief grill grocery groom grove guardian guest guilt guitar gull gum gun gutter guy habit
hail hair hairdresser hall halloween hallway ham hamburger hammock hamster hanger happiness harbor hare harmony hat
hatred hawk hay hazard haze head headache health hearing heart heater heath heatwave hedge hedgehog heel height helmet
helper hen herb heroin heron hill hinge hip hippo hobby hole holiday homework honey honor hood hoodie hook hornet
horse hose host hotdog hound household hummingbird hunter hurricane husband ice icecream icicle idea illness incident
income indigo infant infection injury ink insect insurance interest internet interpreter interview iron island item
ivory ivy jacket jaguar jail jam janitor jar jaw jay jealousy jean jelly jersey jewelry job journal journey joy judge
judgment jug junction jungle justice kangaroo ketchup kettle key kid kin kinship kitchen kite kitten kitty kiwi knee
knife knob knot knuckle koala laborer lad ladder lady ladybug lagoon lamb lamp landlady landlord laptop lark laundry
laurel lavender law lawn lawyer leader leaf lease leg lemon lemonade lentil leopard lesson letter lettuce level
liberty librarian library lid life lifeguard light lightbulb lightning lilac lily lime line link lion lip list liver
lizard llama loaf loan lobster location locker log lollipop loneliness luck lunch lunchbox lung lynx magenta magpie
maid mail mailman malt manager mango maple marble mare marker market maroon marriage marsh mask mason mat mate math
matter mattress meadow meal meat mechanic medication medicine meeting melon memory mercy mess message meth microwave
mile milk mill miller mine miner minister mint mirror mission mist mistake mitten mole mom moment momma mommy money
monkey mood moon moonlight moor moose morning mosquito moss motel moth mother motion mountain mouse mouth movie mud
muffin mug mule mum muscle mushroom music musician mustard nail nana nanny napkin nature navy neck necklace neighbor
neighbour nephew nerve nest net newborn news niece night nightmare noise noodle noon nose notebook notepad nothing nut
oak oat oatmeal object ocean octopus office officer oil olive onion opinion orange orchard orphan otter outfit oven
overall overdose overnight owl owner oyster package pact page pain painter pair pajama pal palm pan pancake panda
panic pant panther papaya paper parakeet paramedic parent parenthood parole parrot parsley partner party pasta pastor
pastry pasture path patience patient payment pea peace peach peacock peak peanut pear pearl pecan pelican pen pencil
penguin pepper period permission pharmacist pheasant photo pickle picnic pie pier pig pigeon piglet pill pillow pilot
pine pineapple pink pioneer pipe pistol pity pizza plane planet plate playground playmate playtime plum plumber pocket
police policeman pond pony pool popcorn poppy popsicle porch porcupine pork poster pot potato potter prairie prayer
preacher pregnancy present president pressure pretzel price pride priest principal prison prize probation problem
program progress project protection psychologist pudding puddle pumpkin puppy purple purpose purse puzzle quail quarry
quarter quesadilla quiet quilt quiz rabbit raccoon radiator radio rage rail railing railroad rainbow raincoat raindrop
rainstorm raisin ram ranch raspberry rat rattlesnake raven reading reason reception recess recipe red redwood
refrigerator regret relative release relief religion responsibility rib rice ridge rifle right ring river road robe
robin rocket roof room roommate rooster root rope rose route routine ruby rug rule ruler runner rust sadness safety
sage sailor salad salami salesman salmon salsa salt sand sandal sandwich sapphire sauce sausage scale scar scarf
scarlet schedule science score screen seagull seal seasoning seat second secret secretary seed seller sentence server
shade shadow shame shampoo shark sharpener sheep sheet shelf shelter shepherd sheriff shin ship shirt shock shoe shore
short shot shoulder shrimp shutter sibling side sidewalk silence sill silver singer sink sister sitter situation size
skin skirt skull skunk sky sleet sleeve slipper slope slush smith smog snail snake sneaker snowball snowflake snowman
soap sock soda sofa soldier son song sorrow soul soup source space spark sparrow speech spice spider spinach spirit
sport spouse spring squash squirrel stage stair staircase stairway stairwell stallion star starfish steak stem
stepbrother stepchild stepdad stepdaughter stepfather stepmom stepmother stepparent stepsister stepson stew stick
sticker stomach stone stool storm story stove straw strawberry stream strength stress string stroller student subject
subway sugar suit summit sun sunday sunlight sunshine supervisor supper surgery swamp swan sweater swimsuit swing
syrup system table tablet taco tailor tamale tan task taxi tea teal team teammate tear teen teenager television temper
temperature tenant tension tent terror test textbook thanksgiving therapist thermometer thing thread threat throat
thumb thunder thunderstorm ticket tide tiger tile tip title toad toast tobacco today toddler toe tofu toilet tomato
ton tone tongue tool toolbox tooth toothbrush toothpaste topic torch tornado tortilla towel tower toy trail trainer
trash trauma tray treasure treatment tree trial tribe tricycle triplet trouser trout truck trunk truth tshirt tub
tulip tummy tuna tunnel turkey turnip turquoise turtle tutor tutoring twig twin ultrasound umbrella uncle underwear
uniform union unity urine vacation vaccine value van vanilla vape vase vegetable vehicle vein veranda version vessel
vest vial victim video village vine vinegar violence violet vision visitor vocabulary vodka volunteer vulture waffle
wage wagon waist waiter waitress walker wall wallet wallpaper walnut washer wasp watermelon weapon weather weaver
weekday weekend weight welder well whale wheat wheel wheelchair whiskey white widow widower wife willow wind window
windowsill windstorm wine wing winter wire witness wolf wood woodpecker word worksheet world worm worth wound wrist
writer yard yarn yeast yellow yesterday yogurt youngster youth zebra zipper zone zoo zucchini
"""
OTHER = """
able afraid alike alive almost alone already alright although angry anxious anyone anything anyway apart are ashamed
aside asleep ate awake away awful awkward awoke bad badly bare beat beaten beating beats became become becomes
becoming been began begin begins begun being bends bent best better big bit bite bites biting bitten bitter bled blew
bloody blow blowing blown blows bored bought brave break breaking breaks brief bright bringing brings broke broken
brought build building builds built burnt burst busy buy buying buys came cannot cant careful careless catch catches
catching caught cautious certain cheap chilly choosing chose chosen chubby clear clever cloudy clumsy colder comes
coming common cost costs could couldnt cozy crazy creep creepy crept cruel curious cuts cutting daily damp dangerous
dead deaf dealt dear deep did didnt dig digging digs dirty dizzy does doesnt doing done dont drank drawing drawn draws
drew drinking drinks driven drives driving drove drowsy drunk dry due dug dull eager early easier easily eaten eating
eats eight either eleven else enough even ever everybody everyday everyone everything everywhere exact excited
exhausted extra faithful fallen falling falls false familiar fancy far faster favorite fed feeding feeds feels fell
felt few fifth fighting fights final finally find finding finds fine flat flew flies flown flying foggy foolish
forbade forbid forever forgave forget forgets forgetting forgiven forgot forgotten fought found fourth free fresh
friendly frightened froze frozen full funny further fussy gave generous gentle gently gets getting giant give given
gives giving gladly goes going golden gone got gotten grateful greedy grew grind grouchy ground growing grown grows
grumpy guilty had half happier happily hard hardly harsh has having healthy heard hears heavy held helpful helpless
here hid hidden hides hiding high hit hits hitting holding holds hollow holy home homeless honest horrible hot huge
hundred hung hungry hurt hurting hurts icy ill important inside instead isnt itchy jealous jolly joyful just keeping
keeps kept kind kinda kneel knelt knew know knowing known knows laid lame large late later latest lay laying lays lazy
lead leading leads leap leapt learnt least leave leaves leaving led left lend lends lent less let lets letting lied
likely lit little lively lonely longer loose lose loses losing lost loud loudly lovely low lucky lying mad made main
makes making many may maybe mean meaning means meant meets mellow messy met might mild million mistook moody most
mostly must mute naked narrow nasty naughty near nearby nearly neat nervous never nice nicely nobody noisy none normal
nowhere numb odd often okay only other ours outdoor outdoors outer over own paid painful pale paying pays perfect
perhaps plain pleasant plenty polite poor positive precious pregnant pretty probably proper proud pure put puts
putting quick quickly quietly quite quits quitting rainy ran rang rare rather read reads ready real really recent
regular responsible restless rich ridden rides riding ringing rings ripe rise risen rises rising rode rotten rough
round rude rung running runs rusty sadly safe safely said salty sang sank sat saw saying says scared scary seeing seek
seen sees seldom selfish sell selling sells send sending sends sent serious several sew sewn shaken shakes shaking
shaky shall sharp shaved shiny shone shook shoot shoots should showing shown shows shrank shuts shutting shy sick
silent silly simple since singing sings sits sitting sleeping sleeps sleepy slept slick slid slide slides sliding
slight slim slippery sloppy slow slowly small smart smelly smooth sober soft softly sold solid somehow something
sometimes somewhere soon sore sorry sought sour speak speaking speaks special sped speed spend spending spends spent
spicy spilt spoke spoken spooky spread spreads spun stale stand standing stands stank steady steal steals steep
sticking sticks sticky stiff still sting stink stinks stole stolen stood straight strange stranger strict strike
strikes strode strong strove struck strung stubborn stuck stung such sudden suddenly sung sunk super sure swam swear
swears sweaty sweet swell swelled swept swift swimming swims swinging swings swollen swore sworn swum swung take taken
takes taking tall tame tangled taught teaches teaching tearing tears telling tells tender tense terrible terrific
therefore these thick thin thinking thinks third thirsty those thought thousand threw through throw throwing thrown
throws tight tiny tired together told tonight took tore torn tough toward towards true twelve twenty twice ugly under
understand understands understood unhappy unless unsafe until upon usual usually vacant vague various very violent
visible wakes waking was wasnt weak wealthy wear wearing wears weary weekly weep weird went wept were wet while whole
whom whose why wicked wide wild will win windy winning wins wise withdrawn withdrew within without woke woken won
wonderful wont wooden woozy wore worn worse worst would writes writing written wrong wrote yet young younger zero
"""

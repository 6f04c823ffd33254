"""Names for invented families: first names and last names are drawn apart, so that nobody real is meant."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Culture:
    """A family's roots: what they are called and what they speak beside English."""

    women: tuple[str, ...]
    men: tuple[str, ...]
    last: tuple[str, ...]
    speaks: str = ""
    grandmother: str = "Grandma"


def _of(words: str) -> tuple[str, ...]:
    return tuple(words.split())


LATINO = Culture(
    women=_of(
        "Marisela Lupita Ximena Yesenia Araceli Daniela Camila Itzel Rocío Paloma Noemí Graciela Alondra Brisa Xochitl "
        "Maribel Fernanda Citlali Esperanza Jimena Karla Lourdes Nayeli Renata Socorro Valeria Vianey Yolanda"
    ),
    men=_of(
        "Emiliano Ramiro Santiago Iker Joaquín Ezequiel Gael Adrián Efraín Leonel Marcos Nicolás Osvaldo Rigoberto Saúl "
        "Thiago Ulises Benicio Damián Elías Fabián Gilberto Hugo Ignacio Jairo Lázaro Martín Néstor"
    ),
    last=_of(
        "Arriaga Balderas Cisneros Duarte Escamilla Figueroa Galindo Hinojosa Ibarra Jaramillo Lozano Montoya Nájera "
        "Olvera Pantoja Quintana Rentería Saldaña Tejeda Urbina Valdivia Zamudio Barragán Cervantes Orozco Villaseñor "
        "Ayala Bonilla Campos Delgadillo Espino Fierro Gaytán Huerta Leyva Macías Nevárez Ocampo Pineda Robledo"
    ),
    speaks="Spanish",
    grandmother="Abuela",
)
CULTURES: tuple[Culture, ...] = (
    Culture(
        women=_of(
            "Amber Brooke Courtney Dana Erica Heather Jenna Kelsey Lacey Megan Paige Rachel Shelby Tara Vanessa Whitney "
            "Autumn Callie Hailey Josie Lily Maddie Nora Piper Sadie Violet Becky Colleen Darlene Peggy"
        ),
        men=_of(
            "Austin Brent Cody Derek Ethan Garrett Hunter Jared Kyle Logan Mason Nate Owen Parker Riley Shane Tanner Wyatt "
            "Asher Colt Easton Finn Gus Henry Levi Milo Dale Gene Roy Walt"
        ),
        last=_of(
            "Abbott Barlow Cantrell Dawes Eastman Fowler Garner Hadley Ingram Jessup Kirby Langley Merritt Norwood Ogden "
            "Pruitt Quigley Ransom Sayers Tolliver Upton Vickers Weldon Yates Ackerman Burch Collier Dunham Esterly Frazier "
            "Goss Hobbs Keeler Lockhart Mayhew Nance Ousley Pickett Rudd Stroud"
        ),
    ),
    LATINO,
    LATINO,
    Culture(
        women=_of(
            "Aaliyah Brianna Chanel Dominique Ebony Felicia Imani Jada Keisha LaToya Monique Nia Patrice Raven Shanice Tiana "
            "Zaria Amari Deja Kiara Nyla Skye Bernice Dorothea Ernestine Lorraine"
        ),
        men=_of(
            "Andre Bryson Curtis Darnell Elijah Frederick Isaiah Jamal Kendrick Lamont Malik Nathaniel Omari Quincy Reggie "
            "Terrence Xavier Zion Cedric Desmond Jaylen Kobe Cleveland Otis Vernon Willie"
        ),
        last=_of(
            "Alston Bolden Crowder Dandridge Ellison Fontenot Gaines Hairston Isom Jeffries Kincaid Lattimore Mayfield "
            "Newsome Outlaw Pettway Rawls Stallworth Tillman Upshaw Vance Witherspoon Broadnax Colvin Dorsey Epps Gadsden "
            "Hightower Leflore McCray"
        ),
    ),
    Culture(
        women=_of(
            "Analyn Bituin Carmela Divina Evangeline Girlie Imelda Jasmin Liezel Maricel Nenita Perla Rowena Tala Luningning"
        ),
        men=_of(
            "Andoy Benjie Crisanto Dodong Eduardo Felix Gino Isagani Jomar Kiko Lito Mario Nonoy Ramil Rizal Tino"
        ),
        last=_of(
            "Abad Balagtas Capili Dimaculangan Evangelista Fajardo Gatchalian Ilagan Jacinto Lacson Macaraeg Natividad "
            "Ocampo Panganiban Quiambao Sumulong Tolentino Villaluz"
        ),
        speaks="Tagalog",
        grandmother="Lola",
    ),
    Culture(
        women=_of("Kalia Mai Pa Nou Gao Ong Bao Sheng Yer Chee Dao Houa Mee Paj See"),
        men=_of("Tou Cheng Fong Kong Long Neng Pao Sai Teng Vang-Meng Xeng Yeng Bee Chue Koua"),
        last=_of("Cheng-Lo Fang Hang Her Khang Kue Lor Moua Thao Vue Xiong Yang"),
        speaks="Hmong",
        grandmother="Pog",
    ),
    Culture(
        women=_of(
            "Anh Bich Cam Dao Giang Hanh Huong Kim Lan Linh Mai Ngoc Phuong Quyen Thao Tuyet Uyen Xuan Yen"
        ),
        men=_of(
            "An Bao Cuong Danh Duc Giang Hai Hung Khoa Lam Long Minh Nam Phuc Quang Son Tai Thanh Tuan Vinh"
        ),
        last=_of(
            "Bui Cao Dang Dinh Doan Duong Ha Ho Huynh Lam Luong Ly Mai Ngo Phan Quach Ta Thai Trinh Vo Vuong"
        ),
        speaks="Vietnamese",
        grandmother="Bà",
    ),
    Culture(
        women=_of(
            "Amrit Baljit Gurleen Harpreet Jasleen Kiran Manjot Navneet Parveen Rupinder Simran Sukhi Tejal Veena"
        ),
        men=_of(
            "Arjan Balwinder Dilraj Gurdeep Harjit Ishaan Jaspal Kulvir Manveer Navraj Parm Ranbir Sandeep Tejinder"
        ),
        last=_of(
            "Aujla Bains Cheema Dhillon Gill Grewal Johal Khangura Mangat Nijjar Pannu Rai Sandhu Toor Uppal Virk"
        ),
        speaks="Punjabi",
        grandmother="Nani",
    ),
    Culture(
        women=_of("Ani Araxie Gayane Hasmik Karine Lusine Mariam Nare Satenik Shushan Talin Vartuhi Zaruhi"),
        men=_of("Aram Artak Davit Garen Hovik Karen Levon Narek Raffi Sarkis Tigran Vahan Zaven"),
        last=_of(
            "Abajian Balian Chakarian Davoyan Galstian Hakobian Kasparian Manoukian Najarian Papazian Sahakian Terzian"
        ),
        speaks="Armenian",
        grandmother="Tatik",
    ),
    Culture(
        women=_of("Alisi Fetu Ana Leilani Losa Mele Moana Pua Salote Sina Talia Vailea"),
        men=_of("Afa Fetuli Ioane Kimo Lani Malakai Nikolao Pita Sefo Sione Tavita Viliami"),
        last=_of("Afoa Faleolo Kaufusi Lauina Malietau Naufahu Paongo Seumalo Taufahema Tuiasau Vainuku"),
        speaks="Samoan",
    ),
    Culture(
        women=_of("Aster Bethlehem Eden Feven Hirut Luwam Meron Rahel Selam Senait Tigist Winta"),
        men=_of("Abel Biniam Dawit Ermias Filmon Girma Henok Kidane Mulugeta Robel Samson Yonas"),
        last=_of("Abebe Bekele Desta Fisseha Gebre Haile Kebede Mengistab Negash Tesfaye Woldu Zerai"),
        speaks="Tigrinya",
    ),
    Culture(
        women=_of("Anahita Darya Farzana Golnar Hosna Laleh Mina Parisa Roya Shirin Soraya Zohra"),
        men=_of("Arman Behrouz Dariush Farid Hamid Jamshid Kaveh Mirwais Navid Omid Rostam Siamak"),
        last=_of(
            "Akbari Barakzai Daneshvar Esfandi Farahmand Ghorbani Hotak Jalili Kazimi Nazari Popal Rahmani Samadi"
        ),
        speaks="Farsi",
    ),
    Culture(
        women=_of("Alina Darya Halyna Inna Katya Lesya Mila Nadia Oksana Polina Svitlana Vera Yana Zoya"),
        men=_of("Anton Bohdan Denys Fedir Ihor Kostya Lev Maksym Nazar Oleh Pavlo Roman Taras Yuri"),
        last=_of(
            "Bondar Chornenko Didenko Fedchuk Hrynko Kovalchuk Lysenko Moroz Nazarenko Petryk Rudenko Savchuk Tkach Zorin"
        ),
        speaks="Russian",
        grandmother="Babusya",
    ),
    Culture(
        women=_of("Fang Hui Jing Lian Mei Ning Ping Qing Rong Shu Ting Wen Xia Ying"),
        men=_of("Bo Cheng De Feng Gang Hao Jun Kai Liang Ming Peng Qiang Tao Wei Yong Zhen"),
        last=_of("Bai Cai Deng Fu Gao Han Jiang Kong Liao Mao Pan Qiu Ren Shao Tang Wei Xue Yin Zhou"),
        speaks="Mandarin",
        grandmother="Nai Nai",
    ),
)
NATIVE = Culture(
    women=_of(
        "Dawn Fawn Ramona Winnie Juanita Lorna Talulah Sierra Shawna Vivian Mariah Kaya Delphine Rosemary"
    ),
    men=_of("Clyde Darrell Floyd Leland Marvin Ray Silas Wade Tyee Merle Chaske Dwight Elwood Nolan"),
    last=_of(
        "Ashcreek Blackoak Coldwater Deerhorn Fallingrock Greyheron Hightrail Longmeadow Oakleaf Quailrun Riverbend Saltgrass Tallpine Whitebark"
    ),
)
# Invented; no real tribe is meant.
TRIBES = (
    "Cedar Bend band",
    "Salt Marsh people",
    "Three Oaks band",
    "Upper Creek tribe",
    "Quiet River rancheria",
)
WORKERS_FIRST = _of(
    "Alicia Ben Carla Dwayne Elena Frank Grace Hector Irene Jae Keiko Luis Mona Nadine Oscar Priya Quentin Ruth Sam Tess "
    "Uri Vera Wes Yusuf Zoe Angela Brandon Cynthia Derrick Esther Farah Gabe Helen Ivan Joy Kenji Laila Marcus Nina Omar"
)
WORKERS_LAST = _of(
    "Adair Bhatt Castillo Drummond Ekwueme Fujita Gallo Hsu Ishikawa Jansen Kapoor Larkin Medrano Nakai Oduya Prentiss Quan "
    "Rosario Stavros Tanaka Ulrich Velasco Whelan Yamada Zeller Amador Boyce Corwin Delong Espinal Farris Grover Hale Iyer "
    "Joyner Keane Lund Mercado North Ostrow"
)
STREETS = _of(
    "Sycamore Laurel Juniper Mesquite Poplar Hawthorn Linden Cottonwood Manzanita Buckeye Toyon Foxglove Larkspur Marigold "
    "Yarrow Primrose Bellflower Lupine Goldenrod Thistle Almond Apricot Walnut Fig Persimmon Pomegranate Olive Plum"
)
WAYS = _of("Street Avenue Lane Court Road Way Drive Place")

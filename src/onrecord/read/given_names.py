"""First names: their short forms, their spellings, and whether a man or a woman bears them.

Knows the short forms that English-language news uses today, and spellings that one person's name
takes in two papers.  Refuses to know rare, historical or doubtful ones ("Nancy" for Ann, "Bill" for
Robert): a pair that is not listed is two names.  Names that both sexes bear have no gender here.
Source: our own judgement, written for this module.
"""

from collections import defaultdict
from functools import cache, lru_cache
from typing import Final

_SHORT: Final = """
abigail: abby abbie gail abbey
abraham: abe abie
adelaide: addie
agnes: aggie
albert: al bert bertie
alberto: beto
alejandro: alex ale
alexander: alex al alec sandy xander sasha lex alek aleks sacha sascha zander sander sandro
alexandra: alex sandra alexa allie sasha lexi sacha sascha sandy ali lexie sandie
alexandria: alex lexi
alexis: alex lexi
alfred: al alf alfie fred freddie
alfredo: fredo
alison: ali allie
allison: ali allie
alvin: al
amanda: mandy
anastasia: ana stacy nastya stasia
andrea: andi
andrew: andy drew dru
anthony: tony ant
antonio: tony toni tonio nino
antonia: toni tonia
antoinette: toni
arnold: arnie
arthur: art artie
barbara: barb babs barbie basia bobbie
barnaby: barney
bartholomew: bart
beatrice: bea trixie
benjamin: ben benny benji benjy
bernard: bernie
bernadette: bernie detta
bradford: brad
bradley: brad
calvin: cal
cameron: cam
carolyn: carol carrie
caroline: carol carrie caro
cassandra: cass cassie sandra
catherine: cathy cat cate kate katie kathy kat kit kitty cath
cecilia: cece celia ceci
charles: charlie chuck chas chaz chip charley
charlotte: charlie lottie lotte char
chester: chet
christian: chris
christina: chris chrissy tina christy
christine: chris chrissy tina christy chrissie
christopher: chris kit topher
clayton: clay
clifford: cliff
clinton: clint
constance: connie
cornelius: neil connie
curtis: curt
cynthia: cindy
daniel: dan danny dani
danielle: dani
david: dave davey davy
deborah: deb debbie debby
debra: deb debbie
delores: dee lola
dennis: denny den
dimitri: dima mitya
dominic: dom nick nic
dominick: dom nick
donald: don donny donnie
donovan: don
dorothy: dot dottie dolly dee
douglas: doug dougie
dwight: ike
edgar: ed eddie
edmund: ed eddie ted ned
eduardo: eddie lalo edu
edward: ed eddie ted teddy ned
edwin: ed eddie
eleanor: ellie nell nora ella elly
elijah: eli
elisabeth: liz beth lisa betsy lizzie elsa liesel lise sissi
elizabeth: liz lizzie beth betty betsy bess bessie eliza libby lisa liza elle elsie lilibet ellie
emily: em emmy
emmanuel: manny
ernest: ernie
ernesto: ernie neto
eugene: gene
evangeline: eva evie eve
evelyn: evie
ezekiel: zeke
florence: flo florrie flossie
frances: fran fanny francie frankie franny
francesca: fran franca cesca
francis: frank fran frankie
francisco: frank paco pancho cisco
franklin: frank
frederick: fred freddie freddy rick
fredrick: fred freddie
gabriel: gabe
gabriella: gabby ella gabi
gabrielle: gabby
geoffrey: geoff
george: geo georgie
georgina: georgie
gerald: gerry jerry
geraldine: gerry
gerard: gerry jerry
gilbert: gil bert
giuseppe: beppe peppe pippo
giovanni: gianni gio
gregory: greg gregg
guadalupe: lupe lupita
guillermo: memo willy
gustavo: gus tavo
gwendolyn: gwen wendy
harold: harry hal
harriet: hattie
harrison: harry
helen: nell nellie
henrietta: etta hettie hattie
henry: hank harry hal
herbert: herb bert
herman: herm
hilary: hil
hillary: hil
horace: harry
howard: howie
hubert: bert hugh
humphrey: humph
ignacio: nacho iggy
irving: irv
isaac: ike zac
isabel: izzy bel bella belle isa chabela
isabella: izzy bella belle
isabelle: izzy belle
jackson: jack
jacob: jake coby
jacqueline: jackie jacqui
james: jim jimmy jamie jem jas
jane: janie
janet: jan
janice: jan
jeffrey: jeff
jeffery: jeff
jennifer: jen jenny jenn
jeremiah: jerry
jeremy: jem jerry jez
jerome: jerry
jessica: jess jessie
joan: joanie
joanna: jo joasia
joanne: jo
john: jack johnny jock
jonathan: jon jonny johnny nathan
johnathan: john jon johnny
jose: pepe che pepito chepe
joseph: joe joey jo
josephine: jo josie
joshua: josh
josiah: joe
juan: juancho juanito
judith: judy jude
julia: jules
julian: jules
juliana: jules
katherine: kate katie kathy kat kit kitty kay katy
kathleen: kathy kate katie kath kay kat
kathryn: kathy kate katie kat
katrina: kat trina
kenneth: ken kenny
kevin: kev
kimberly: kim
kimberley: kim
kristen: kris
kristin: kris
kristina: kris tina
kristopher: kris
lawrence: larry lawrie
laurence: larry laurie
leonard: len lenny leo
leonardo: leo nardo
leroy: lee roy
leslie: les
lester: les
lewis: lew
lillian: lil lily
lincoln: linc
linda: lindy lin
louis: lou louie
louise: lou lulu
lucas: luke
lucille: lucy
lucinda: lucy cindy
luis: lucho
madeleine: maddie maddy mady
madeline: maddie maddy
madison: maddie
magdalena: magda lena
manuel: manny manolo
marcus: mark marc
margaret: maggie meg peg peggy marge margie madge daisy greta rita mags gretta
marguerite: maggie
maria: mia marysia maruja
marjorie: marge margie
martha: marty
martin: marty
marvin: marv
mary: molly polly mollie moll
matilda: tilly mattie tilda
matthew: matt matty
maureen: mo
maurice: mo morrie
maximilian: max maxi
maxwell: max
maxine: max
melanie: mel
melinda: mindy mel
melissa: mel missy lissa
melvin: mel
mercedes: mercy
michael: mike mick mickey mikey micky mitch
micheal: mike
michelle: shelly shelley chelle
miguel: mike migue
mikhail: misha
mildred: millie
miranda: mandy
miriam: mim miri mimi
mitchell: mitch
mohammed: mo
montgomery: monty
morgan: mo
mortimer: mort morty
moses: moe
nancy: nan
natalie: nat
natalia: natasha talia nata
natasha: tasha
nathan: nate nat
nathaniel: nate nathan nat
neville: nev
nicholas: nick nicky nico claus
nicole: nicky nikki
nigel: nige
nikolai: kolya
norman: norm
olivia: liv livvy ollie
oliver: ollie olly
orlando: orly
oscar: ozzie
osvaldo: ozzie
oswald: ozzie
pamela: pam
patricia: pat patty patti trish tricia patsy trisha paddy
patrick: pat paddy rick
paula: polly
peter: pete
philip: phil pip
phillip: phil
phyllis: phyl
priscilla: cilla prissy
prudence: pru
quentin: quent
rachel: rach shelly
rafael: rafa
ralph: ralphie
ramon: ray moncho
randall: randy
randolph: randy
raymond: ray
rebecca: becky becca bex reba
regina: gina
reginald: reg reggie rex
ricardo: rick ricky richie cardo
richard: rich rick dick richie ricky
robert: rob bob bobby robbie bert robt robby
roberta: bobbie robbie berta
roberto: bob beto berto tito
roderick: rod rick
rodney: rod
rodolfo: rudy fito
roger: rog
roland: rollie rolly
ronald: ron ronnie ronny
rosemary: rose rosie romy
rosalind: roz
roxanne: roxy
rudolph: rudy
russell: russ rusty
samantha: sam sammy
samuel: sam sammy
sandra: sandy
santiago: santi chago
sarah: sadie sally
sebastian: seb bas basti
sergio: checo
seymour: sy
sharon: shari
sheldon: shelly
sidney: sid
sydney: syd
simon: si
solomon: sol solly
sophia: sophie sonya
spencer: spence
stanley: stan
stephanie: steph stephie steffi
stephen: steve stevie
steven: steve stevie
stewart: stew stu
stuart: stu stew
susan: sue susie suzie suzy
susanna: sue susie sanna
suzanne: sue suzie suzy
sylvester: sly
tabitha: tabby
terrence: terry
terence: terry
teresa: terry tess tessa terri tere
theresa: terry tess tessa terri
thaddeus: thad tad ted
theodore: ted teddy theo
theodora: thea dora
thomas: tom tommy thos thom
tiffany: tiff
timothy: tim timmy
tobias: toby tobi
tyrone: ty
valerie: val
vanessa: ness nessa
vernon: vern
veronica: ronnie vero nica
victor: vic
victoria: vicky vicki tori vikki
vincent: vince vinny vinnie
vincenzo: enzo vinny
virginia: ginny ginger
vladimir: vlad volodya vova
vivian: viv
wallace: wally
walter: walt wally
wendell: wen
wesley: wes
wilfred: wilf fred
wilhelmina: mina wilma
william: bill billy will willie liam willy wm wills
winifred: winnie
winston: winnie
woodrow: woody
xavier: xavi
yevgeny: zhenya
zachary: zach zack zac zak
zachariah: zach zack
cornelius: con
yevgenia: zhenya genia
evgenia: zhenya
francisco: kiko curro
wolfgang: wolf
josef: sepp jupp pepi
rosalind: ros
catriona: cat trina
callum: cal
abraham: bram
antonio: tono
bridget: biddy bridie
cecilia: cissy
emmanuel: manu
eugenia: jean
euphemia: effie
isabella: tibby
robert: rab
hugh: shug
george: dod
susan: sukey sukie
theresa: tracy
alejandra: ale
barnabas: barney
cornelia: nell
domingo: mingo
emilio: milo
ferdinand: ferdy
gerard: ger
josefa: chepa
leopold: leo poldi
maximiliano: max
rosalia: rosa
sebastiano: seba nello
teodoro: teo
vittorio: vito
zsuzsanna: zsuzsa
erzsebet: erzsi bozsi
ferenc: feri
istvan: pista
jozsef: joska jozsi
laszlo: laci
sandor: sanyi
katalin: kati kata
adelbert: al bert
adolfo: fito
alasdair: al ally
alessandra: sandra ale
alessandro: sandro ale
aleksei: alyosha lyosha
anatoly: tolya tolik
andres: andy
angela: angie ange
angelina: angie lina
angelica: angie
anna: annie nan anya nina
ann: annie nan
antonina: tonya nina
archibald: archie
arkady: arkasha
athanasios: thanasis thanos sakis nasos
augustus: gus
augustine: gus augie
aurelio: lelo
barbora: bara
bernhard: bernd
boris: borya
bronwyn: bron
carlos: charlie carlitos
carmelo: melo
casimir: cas
cecil: ces
christoph: chris
christos: chris
concepcion: concha conchita
constantine: kostas costa dinos costas dino gus kostya
konstantinos: kostas dinos costas
konstantin: kostya
daniil: danya
daniela: dani
delia: dee
dimitrios: dimitris mitsos jim jimmy takis mimis
dmitri: dima mitya
domenico: mimmo mico
dolores: lola dolly loli
eamon: eamonn
edith: edie
ekaterina: katya kate katia
elena: lena lenka
eleftherios: lefteris
elias: eli
elliott: eli
emanuele: lele
encarnacion: encarna
enrique: quique kike
esther: essie
eugenia: genie zhenya
eugenio: gene
felicity: flick fliss
felipe: pipe
fernando: nando fer
fiodor: fedya
friedrich: fritz
georgios: giorgos yiorgos yorgos george
gabriel: gabo
george: giorgos yiorgos yorgos georgios jorge
gerardo: lalo gerry
gerhard: gerd
gertrude: trudy gert gertie
grace: gracie
gregorio: goyo
grigory: grisha
heinrich: heinz heiner heini
hannelore: hanne
hannah: hanna
hugo: huey
ilya: ilyusha
immanuel: manny
ioannis: yiannis giannis yannis john
irina: ira
isidore: izzy
isidro: chilo
ivan: vanya
jesus: chucho chuy
joachim: jochen
joaquin: quino
johann: hans
johannes: hans jan hannes
jorge: coque
josefina: pepa fina
josefa: pepa
karl-heinz: kalle
katarzyna: kasia kaska
klaus: nik
konstantina: dina
krzysztof: krzys krzysiek kris
kyriakos: koulis
larisa: lara
lorenzo: enzo renzo
louisa: lou
lucia: lucy chia luci
luigi: gigi gino
lyudmila: lyuda mila luda
malgorzata: gosia
manfred: manni fred
marguerite: daisy
maria: masha mari marisa mitzi
mariya: masha
martina: tina
matthias: matt matze
mercedes: merche
millicent: millie
minerva: minnie
modesto: tito
moshe: moishe
mordecai: morty
nadezhda: nadia nadya
napoleon: nap
natalia: natasha
nikolaos: nikos nick niko
nikolaus: klaus nick niko
oleg: olezhka
olga: olya
panagiotis: takis panos
pavel: pasha
penelope: penny
petr: petya
philippa: pip pippa
prudencio: chencho
rafael: rafi
raquel: kelly
reinhard: reiner
remedios: reme
rhoda: ro
richard: richy dickie rickie
rigoberto: rigo beto
robert: robin dob bobbi
rosario: charo chayo
rupert: rup
ruth: ruthie
salvador: chava salva
salvatore: sal toto turi sasa
santiago: tiago
sergei: seryozha serge
siobhan: shiv
sigmund: sig siggy
spiridon: spiros
stanislav: stas slava
stanislaw: staszek stan
stephan: steve
svetlana: sveta lana
tamsin: tam
tatiana: tanya tania
theodoros: thodoris theo
thomas: tommie
tomas: tom tommy
timofei: tima
ulrich: uli
urszula: ula
valentina: valya val tina
vasilios: vasilis
vasily: vasya
vicente: chente vince
viktor: vitya
vyacheslav: slava
walburga: wally
wilhelm: willi willy
yaroslav: slava
yelena: lena
yuri: yura
zacharias: zach
zbigniew: zbyszek
august: gus augie
augustus: gus augie
augustine: gus austin
angus: gus
constance: connie
cornelius: neil con
cordelia: cordy delia
delores: dee
dorothea: dot dottie thea
ebenezer: eb eben
eleanor: nell nellie ellie nora
emmanuel: manny manu
euphemia: effie
evangeline: evie eva
fernando: nando fer
florence: flo florrie
francisca: paca paquita
giuseppe: beppe pino peppino
giovanni: gianni vanni nino
georgina: georgie gina
georgia: georgie
gwendolyn: gwen wendy
hermione: hermie
hyacinth: cinta
isidore: izzy
israel: izzy
jerome: jerry
jeremiah: jerry jem
joaquin: quino
josephine: jo josie
josefina: pepa fina
lavinia: vinnie
leonard: len lenny leo
lucinda: lucy cindy
ludovic: ludo
luigi: gigi
marcel: marcelo
magdalena: magda lena
marguerite: daisy margot
millicent: millie
mordecai: mordy motti
muhammad: mo
mohammed: mo hamada
mustafa: mus
myron: ronnie
octavia: tavy
orlando: lando
patricia: tricia patti
philippa: pip pippa
prudence: pru
quentin: quen
rosalind: roz ros
rosalyn: roz ros
roberta: bobbie robbie
rodolfo: rudy fito
rudolph: rudy
rudolf: rudi rudy
seamus: shay
sebastian: seb bastian
shlomo: shlomi
sidney: sid
siegfried: siggi
stanislav: stas
stanislaw: staszek
sylvester: sly
tabitha: tabby
temperance: tempie
teodoro: teo
thaddeus: thad tad
valerie: val
vincenzo: enzo
virginia: ginny ginger
wilhelmina: mina billie
winifred: winnie freda
yevgenia: zhenya
yevgeny: zhenya
zachariah: zach zack
adrian: ade
adriana: adri
aleksandra: ola sashka alya olenka
aleksander: olek alek
alfonso: poncho fonso
alicia: ali
andrei: andryusha
anneliese: anni
aristotle: ari telis
bartosz: bartek
beatriz: bea
beatrix: bea trixie
benedict: ben
benedikt: ben
bernardo: nardo
brendan: bren
carolina: caro
catalina: cata
cedric: ced
chinedu: nedu
chukwuemeka: emeka
claudia: claudie
cristina: cris
dagmar: daggi
darren: daz
derek: del
desmond: des desi
diana: di
dmitry: dimka
ellen: nell ellie
erica: ricky
esmeralda: esme
esperanza: espe
evangelos: vangelis
fatima: fati
francesco: franco checco ciccio
gabriela: gaby gabi
gennady: gena
gheorghe: gigi
graciela: chela
gretchen: greta
helena: lena hela
humberto: beto
igor: gosha
immaculada: inma
inmaculada: inma
irene: reni rena
jaime: jimmy
jan: janek jasiek
janina: nina
janusz: janek
jason: jay jace
jasmine: jaz jazz
javier: javi xavi
jayden: jay
julie: jules
karl: kalle
karoline: karo
kazimierz: kazik
krystyna: krysia
leticia: leti lety
ludmila: luda
malcolm: mal
manuela: manu
margarita: rita
margarethe: grete greta gretel
mariana: mari
matteo: teo
megan: meg
mikael: micke
mordechai: moti motti
nicola: nicky
octavio: tavo
oleksandr: oles
oluwaseun: seun
oluwatobi: tobi
oluwafemi: femi
olufemi: femi
olusegun: segun
olumide: mide
pasquale: lino
percival: percy
pinchas: pini
piotr: piotrek
preston: pres
raphael: rafe
rodrigo: rodri
rosa: rosie rosita
rosamund: roz
samson: sam
shimon: shimi
silvester: sly
slawomir: slawek
sofia: sofi sonya
sophie: soph
spyridon: spyros
sylvia: syl
tadeusz: tadek
tamara: tammy toma
therese: resi
tomasz: tomek
ursula: ursel uschi ulla
valentine: val
vasilis: bill
viktoria: vika
vitaly: vitalik
vladislav: vlad slava
willard: will
wojciech: wojtek
yaakov: kobi yankel
yakov: yasha
yekaterina: katia
yehuda: yudi
yitzhak: itzik
yosef: yossi
zdzislaw: zdzich
zoltan: zoli
gyorgy: gyuri
eszter: eszti
ibrahim: ibo brahim
suleiman: sulei
fatma: fatos
kwabena: kobby
chinonso: nonso
ifeoma: ify
ikechukwu: ike iyke
obinna: obi
chukwudi: chudi
onyekachi: kachi
babatunde: tunde
ayodele: ayo dele
adebayo: bayo
temitope: temi tope
titilayo: titi
folasade: sade fola
oluwaseyi: seyi
oluseyi: seyi
oluwole: wole
akinwale: wale
omotola: tola
sibusiso: sbu
nkosinathi: nkosi
siyabonga: siya
priyanka: priya
rajesh: raj
rajendra: raj
rajiv: raj
sanjay: sanju
krishnan: krish
krishna: krish
venkatesh: venkat
venkataraman: venkat
siddharth: sid
abhishek: abhi
aditya: adi
harpreet: preet harry
gurpreet: preet guri
jaspreet: jas jassi
manpreet: manny
mandeep: manny mandy
sukhdeep: sukhi
"""
_SPELLINGS: Final = """
aaron aron
abdallah abdullah abdulla abdollah
ahmad ahmed achmed
alan allan allen
aleksandr alexander aleksander alexandre oleksandr
aleksandra alexandra
aleksei alexei alexey aleksey oleksiy oleksii alexsei
alison allison alyson
andrei andrey andriy andrii andrej andrzej
ann anne
ana anna
anatoly anatoli anatolii anatoliy anatolij
anthony antony
arkady arkadi
artem artyom
brian bryan
caitlin kaitlin caitlyn kaitlyn katelyn
carl karl
catherine katherine kathryn catharine katharine cathryn
cathy kathy
christie christy kristy
christina cristina kristina
christine kristine
christopher kristopher kristofer kristoffer
chris kris
claire clare
craig kraig
dennis denis
derek derrick derick
dmitri dmitry dimitri dmitriy dmytro dmitrii dmitrij
debora deborah debra
elena yelena olena
elisabeth elizabeth
emmanuel emanuel immanuel
eric erik erick eirik
fatima fatema fatimah fatma fatemeh
fyodor fedor
frederick fredrick frederic fredric frederik fredrik
geoffrey jeffrey jeffery
geoff jeff
gennady gennadi gennadiy hennadiy
georgy georgi georgiy
graham graeme
grigory grigori grigoriy hryhoriy hryhorii
hassan hasan
helen helene
hilary hillary
hussein hussain hossein husain husayn
ibrahim ebrahim
ian iain
igor ihor
isabel isabelle isobel
ismail ismael esmail ismaeel
ivan iwan
jaime jaimie
jesse jessie
joanne joann
john jon giannis yiannis yannis ioannis
johnathan jonathan jonathon johnathon
moses moshe moishe
solomon shlomo
samuel shmuel
abraham avraham
david dovid
elijah eliyahu
joseph josef jozef youssef yousef yusuf yousuf yusef yosef youcef
katarina katerina kateryna ekaterina yekaterina katharina catarina
khaled khalid kaled
kristen kristin
lawrence laurence
luis luiz
mahmoud mahmud
marc mark
marcus markus
margarita margaryta
maksim maxim
mathew matthew
megan meghan meagan
michael micheal mikael
michele michelle
mikhail mikhael mykhailo
mohammed mohammad muhammad mohamed mohamad muhammed mohamud
mustafa moustafa mostafa
natalia natalya nataliya natalie
neal neil neill
nicholas nicolas nikolas niklas
nikki nicki nicky
nikolai nikolay mykola nicolai nikolaj
omar umar omer
osama usama
pavel pavlo
philip phillip philipp
rachel rachael
rafael raphael
rebecca rebekah rivka
sara sarah
sean shaun shawn
sergei sergey serhiy sergii serhii sergiy sergej
sofia sophia sofya
sophie sofie
stefan stephan
stephen steven
stewart stuart
susanna susannah suzanna
sydney sidney
tatiana tatyana tetiana tetyana
teresa theresa
terence terrence terrance
tracy tracey
viktor victor
viktoria victoria viktoriya
vyacheslav viacheslav
vladimir volodymyr wladimir uladzimir
vladislav wladyslaw vladyslav wladislaw
stanislav stanislaw
bohdan bogdan
wojciech vojtech
yaroslav iaroslav
yevgeny yevhen yevheniy evgeny yevgeni evgeni evgenii yevgeniy
yulia julia yuliya
yuri yury yuriy iurii
zachary zachery zackary
zoe zoey
lisa liza
louis lewis
lora laura
binyamin benjamin
gamal jamal djamel jamel
saif seif
agnieszka agnieska
alastair alasdair alistair alister
aleksandros alexandros
alisha alicia
ariel arielle
arthur artur
aryeh arieh
ashley ashleigh ashlee
barbara barbra
benedict benedikt
bjorn bjoern
brett bret
brittany britney brittney
bryce brice
cara kara
caroline karoline
casey kacey
cecilia cecelia
chaim haim
charlene sharlene
chelsea chelsey
chloe khloe
clark clarke
colin collin
connor conor
courtney kourtney
damian damien
daniil danylo
darren daren darrin darin daron
darryl daryl darrell
dominic dominick dominik
donna dona
eileen aileen
ekram ikram
elliot elliott eliot
emily emilie
erica erika
ethan ethen
evelyn evelin
ferenc ferencz
francois francoys
gareth garreth
gary garry
gerard gerrard
ghulam gulam
giorgos yiorgos yorgos georgios george
glen glenn
gonzalo gonsalo
gretchen grechen
gulnara gulnora
halina halyna galina
haley hailey hayley
heather hether
henrik henryk
isaac izaak isak
iryna irina
ilya illia ilia
jackson jaxon
jacqueline jaqueline jacquelyn jaclyn jacklyn
jacob jakob jakub
jasmine jasmin yasmin yasmine
jayden jaden
jerome gerome
julian iulian
karen karin caren
karina carina
kareem karim
katrina catrina
kelly kelley kellie
kerry kerri
kostas costas
larisa larissa
lee leigh
leila layla laila leyla
liudmyla lyudmila ludmila liudmila
louise luise
lucas lukas
lynn lynne
madeline madeleine madelyn
mariam maryam miriam
maya maia
meredith meridith
mitchell mitchel
mohsen mohsin muhsin
monica monika
nadia nadiya nadya
nasir nasser naser nassir
nathaniel nathanael
nikita mykyta
nicole nichole
noor nur nour
oksana oxana
oleg oleh
othman osman uthman
patrick patric
phoebe phebe
qasim kasim qassem kassem
rashid rasheed rachid
reza riza rida
roderick rodrick
roger rodger
rory ruairi
ruslan rouslan
saddam sadam
salah saleh salih
samir sameer
shannon shanon
sharif sherif cherif
shirin shireen
sinead shinead
stacy stacey
suleiman sulaiman soliman suleyman
susan suzan
svetlana svitlana
tamara tamar
tariq tarek tareq tarik
timothy timothey
ulrich ulrik
vasily vasyl vasiliy vasilii vassily
vivian vivien vivienne
waleed walid oualid
wendy wendi
yasser yasir yaser
yehuda jehuda
yitzhak yitzchak itzhak
yusra yousra
zainab zaynab zeinab
zhanna janna
zahra zohra
peter pieter petr pyotr petro piotr petar
kirill kyrylo cyril
aisha aicha
anneke anneka
antoine antwan
bashar bachar
charbel sharbel
christian kristian cristian
esteban estevan
evgenia yevgenia evgeniya yevgeniia
firas feras
gabriela gabriella
gerhard gerhardt
hicham hisham
houssem hossam hussam
idris edris idriss
imran emran
ines inez
jamila djamila jameela
joaquin joaquim
jurgen juergen
khalil kalil khaleel
konstantin constantin kostiantyn
luca luka
malik malek
mathias mathis matthias
mehdi mahdi
milos milosh
mona muna
najib nagib
olga olha
ryszard richard
saeed sayid saied
salim selim saleem
salma selma
sebastian sebastien
sylvia silvia
tahir taher
tawfiq toufik tewfik
theodor theodore
timur teymur
tomas thomas
veronika veronica
zuzana suzana susana
lori laurie
shana shauna
makayla mikayla
lakshmi laxmi
johannes johann
vassilis vasilis
"""
_WOMEN: Final = frozenset(
    """abigail adriana agnes aisha alice alison allison alexandra alyssa amanda amelia amy ana
    anastasia angela angelina anita anna anne annette annie antoinette antonia april ariana
    audrey ava barbara beatrice becky bella bernadette beth betsy betty beverly bonnie brenda
    brianna bridget brooke caitlin camila camille carla carmen carol carolina caroline carolyn
    catherine cathy cecilia charlotte chelsea cheryl chloe christina christine cindy claire
    clara claudia colleen connie constance cynthia daisy danielle dawn deborah debbie debra
    delores denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena
    elisabeth elizabeth ella ellen emily emma erica erin esther ethel eva evelyn fatima
    felicity fiona florence frances francesca gabriela gabriella gabrielle gail georgina
    geraldine gertrude gina gladys gloria grace greta gwen gwendolyn halyna hannah harriet
    hazel heather heidi helen helena hilaria hillary holly ida ingrid irene iris irina isabel
    isabella isabelle ivanka jacqueline jane janet janice jeanne jennifer jenny jessica jill
    joan joanna joanne josephine joyce juanita judith judy julia juliana julie karen kate
    katherine kathleen kathryn kathy katie katrina kayla kimberly kirsten kristen kristin
    kristina laura lauren leah leticia lillian lily linda lisa liz lois lorraine louise lucia
    lucille lucinda lucy luisa lydia lynda mabel madeleine madeline madison magdalena marcia
    margaret maria mariana marie marilyn marina marjorie marsha martha mary matilda maureen
    megan melania melanie melinda melissa michelle mildred miranda miriam molly monica monique
    nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia pamela
    patricia paula pauline peggy penelope phoebe phyllis priscilla rachel rebecca regina renee
    rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina samantha sandra
    sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stella stephanie susan
    susanna suzanne svetlana sylvia tabitha tamara tammy tanya tara tatiana teresa theresa
    tiffany tina ursula valentina valerie vanessa vera veronica victoria viola violet ann josie
    maggie lizzie sally polly trish patty mandy tilly ellie susie ada agatha alana alexis alma
    althea anneke annika antonella arlene astrid aurora beatriz bianca birgit blanca bridie
    brigitte candace carrie cecile celeste chiara clarissa clementine cordelia cristina delia
    delphine doreen elaina elsa elsie emilia enid esme estelle eugenia eunice fatma faye flora
    freya gemma genevieve gisela giulia gudrun guadalupe hanna hedwig hilda hortensia imani
    imogen ines ingeborg iona isolde jacinta jana janelle jasmine jocelyn jolene josefina
    justine kara karin katarina katrin kristine larisa latoya lena leila lorena loretta luz
    lyudmila maeve magda mairead manuela margarita margot marguerite marianne maribel marta
    matilde maud mercedes mia mireille moira morag muriel nadine nell nellie noelle noor odette
    oksana ottoline paloma patience petra philippa pilar priya ramona raquel rosario rosalia
    rowena sadie saoirse selma serena shauna silvana simone siobhan solange sinead susannah
    svenja tabea thelma tilda trudy uma vivian wilma winnie yasmin yelena ylva zahra zainab
    abby becca cathie cindi debby dot dottie edie effie gert ginny jen kathie kitty lottie meg
    millie nan nellie pam patti peggy sue susi tess tessa tessie tricia trish vicki vicky
    zelda zsofia virginia wanda wendy wilhelmina winifred yolanda yvette yvonne zoe""".split()
)
_MEN: Final = frozenset(
    """aaron abdul abdullah abraham adam adolfo ahmed alan albert alberto alec alejandro alexander
    alfred alfredo allan allen alvin andres andrew andy angelo anthony antonio francis
    christian abel achim alain alasdair aleksandr alessandro alfonso alistair ambrose amir
    anatoly andre andreas andrei anselm antoine archibald armando arturo augusto balazs
    bartholomew bengt benedict bjorn boyd bram caleb casper cedric christoph clement clive colm
    cormac cornelius cyril dariusz desmond dieter dimitrios duane edmond efrain einar eli elias
    emmanuel ernst esteban etienne ezra fabian felix ferdinand fergus finn florian frans
    friedrich gabor gareth gaspard georg gerhard giles gilles giorgio gregor grigory guido
    gunther gustav hamza hans harald heinrich helmut henri hermann hiroshi horst ibrahim
    ignatius ilya imre ingmar isaiah ismail istvan ivo jaime jakob janos jens jerzy joachim
    jochen johan johann jonas jordi josef jozef julius jurgen kamal karim kaspar klaus konrad
    laszlo lars leif leopold liam lorenzo lucian ludwig lukas lukasz magnus mahmoud marcel
    mateo matteo matthias mats mehmet miklos milan mohamed mustafa nigel nikolas olaf oleg
    olivier osman otto owen pascal patricio pawel pierre pieter piotr quentin rainer ramiro
    rashid reinhard rene rodolfo rolf roman rudolf rufus salvatore santino serge sigmund silvio
    simeon soren stefan stefano sven tariq thaddeus thierry tibor tobias tomas tomasz ulrich
    umberto vasily viktor vincenzo vito volodymyr wilhelm wolfgang yannick yuri yusuf zoltan
    arnold arthur austin barry benjamin bernard bill billy bob bobby boris brad bradley brandon
    brendan brett brian bruce bryan calvin carl carlos cesar charles chester christopher chuck
    clarence clifford clinton colin conor craig curtis damian daniel darren dave david dean
    dennis derek diego dmitry dominic donald donovan douglas duncan dwayne dwight earl edgar
    edmund eduardo edward edwin elijah emilio enrique eric ernest ernesto ethan eugene felipe
    fernando floyd francisco frank franklin fred frederick gary gavin geoffrey george gerald
    gerard gilbert giovanni giuseppe gordon graham greg gregory guillermo gustavo harold harry
    harvey hassan hector henry herbert herman horace howard hubert hugh hugo humphrey hussein
    ian ignacio igor isaac ivan jack jackson jacob jake james jared jason javier jeff jeffrey
    jeremiah jeremy jerome jerry jesus jim jimmy joaquin joe joel john johnny jonathan jorge
    jose joseph joshua juan julian julio justin karl keith kenneth kevin khalid kurt kyle lance
    lawrence leon leonard leonardo leroy lester lewis lloyd louis lucas luigi luis luke malcolm
    manuel marc marco marcus mario mark martin marvin matthew maurice max maximilian melvin
    michael miguel mikhail mitchell mohammed montgomery moses nathan nathaniel neil neville
    nicholas nikolai norman oliver omar orlando oscar oswald pablo patrick paul pedro peter
    philip phillip rafael ralph ramon randall randolph raul raymond reginald ricardo richard
    rob robert roberto roderick rodney rodrigo roger roland ronald rory ross roy rudolph rupert
    russell samuel santiago scott sebastian sergei sergio seth seymour simon solomon spencer
    stanley stephen steve steven stuart sylvester ted terence theodore thomas tim timothy todd
    tom tony travis trevor tyrone vernon victor vincent vladimir wallace walter warren wayne
    wesley wilfred william winston woodrow xavier zachary abe alfie archie ben benny bert chad
    dan danny dick dmitri donnie doug ernie fred ged gus hank hal harvey ike jake josh ken kenny
    larry lenny matt mick mike nate ned pete phil ray rick rod ron russ sid stan ted teddy tommy
    vince walt will zach sergey andrei""".split()
)


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    """Short form to the names it stands for."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _SHORT.strip().splitlines():
        full, short = line.split(":")
        for name in short.split():
            found[name].add(full)
    return {name: frozenset(fulls) for name, fulls in found.items()}


@cache
def _shorts() -> dict[str, frozenset[str]]:
    """Name to its short forms."""
    lines = (line.split(":") for line in _SHORT.strip().splitlines())
    found: dict[str, set[str]] = defaultdict(set)
    for full, short in lines:
        found[full] |= set(short.split())
    return {name: frozenset(shorts) for name, shorts in found.items()}


@cache
def _spelled() -> dict[str, frozenset[str]]:
    """Name to itself and its other spellings."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in _SPELLINGS.strip().splitlines():
        for name in line.split():
            found[name] |= set(line.split())
    return {name: frozenset(others) for name, others in found.items()}


def are_spellings(left: str, right: str) -> bool:
    """Whether two folded first names are one name written two ways: "sergei", "sergey"."""
    return left != right and right in _spelled().get(left, ())


def full_form(left: str, right: str) -> tuple[str, str] | None:
    """The short and the full one of two folded first names: "bill", "william".

    A spelling counts for the name it spells: "kate", "kathryn".
    """
    for short, full in ((left, right), (right, left)):
        if _full_forms().get(short, frozenset()) & _spellings_of(full):
            return short, full
    return None


def common_full_form(left: str, right: str) -> str | None:
    """A name that two folded first names may both be short for: "bob" and "rob" for "robert"."""
    both = _full_forms().get(left, frozenset()) & _full_forms().get(right, frozenset())
    return min(both) if both else None


@lru_cache(maxsize=65536)
def shorts_of(given: str) -> frozenset[str]:
    """The short forms of a folded first name, in any of its spellings: "bill" for "william"."""
    return frozenset(s for name in _spellings_of(given) for s in _shorts().get(name, ()))


@lru_cache(maxsize=65536)
def keys_of(given: str) -> frozenset[str]:
    """The names that a folded first name may stand for, one of each set of spellings.

    Two first names that may be one person's share a key.
    """
    return frozenset(
        min(_spellings_of(name)) for name in {given} | _full_forms().get(given, frozenset())
    )


def _spellings_of(name: str) -> frozenset[str]:
    return _spelled().get(name, frozenset()) | {name}


def gender_of(given: str) -> str | None:
    """Whether only women ("f") or only men ("m") bear a first name; else None."""
    name = given.casefold()
    return "f" if name in _WOMEN else "m" if name in _MEN else None


@cache
def _known() -> frozenset[str]:
    fulls = {line.split(":")[0] for line in _SHORT.strip().splitlines()}
    return frozenset(fulls | set(_full_forms()) | set(_spelled()) | _WOMEN | _MEN)


def is_first_name(word: str) -> bool:
    """Whether a folded word is a first name that this module knows."""
    return word in _known()

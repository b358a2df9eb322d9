package lang

// The signs that the form of a phrase and its place in the sentence give. Order is that of FormNames.
const (
	formOne = iota
	formTwo
	formThree
	formFour
	formDutchOne
	formDutchTwo
	formDutchThree
	formListed
	formJargon
	formInListed
	formConcept
	formPolicyConcept
	formPolicyAlone
	formInPolicy
	formHead
	formHeadPart
	formAdjective
	formAdjectiveEnding
	formSingle
	formHasSingle
	formNominalHead
	formNominals
	formHeadLength
	formFirstLength
	formLength
	formLengthAlone
	formName
	formNameAlone
	formCapitals
	formCapital
	formDigit
	formHedge
	formInner
	formInnerOf
	formHyphen
	formLeftArticle
	formLeftEdge
	formLeftMark
	formLeftAnd
	formLeftOf
	formLeftStop
	formLeftVerb
	formLeftWord
	formRightArticle
	formRightEdge
	formRightMark
	formRightAnd
	formRightOf
	formRightStop
	formRightVerb
	formRightWord
	formRightHead
	formChunk
	formChunkLeft
	formChunkRight
	formMissingLeft
	formMissingRight
	formChunkOne
	formChunkTwo
	formChunkMore
	formChunkOffice
	formNamesAround
	formMissingOffice
	formOffice
	formOfficeAll
	formOfficeMore
	formSteering
	formPeople
	formService
	formMoney
	formSteeringAlone
	formPeopleAlone
	formServiceAlone
	formMoneyAlone
	formVerbAlone
	formAdjectiveAlone
	formOfficeHead
	formOfficeFirst
	formOfficeAdjective
	formOfficePair
	formPartFirst
	formPartLast
	formPartBoth
	formPartLastAlone
	formPartNoneAlone
	formFiniteHead
	formPastHead
	formIngHead
	formFiniteFirst
	formBaseFirst
	formPastFirst
	formVerbInside
	formAdverb
	formPastAlone
	formModifierFirst
	formModifierLast
	formModifiersOnly
	formNoModifier
	formSigns
)

// FormOffice is the place in PolicyForm.X of the share of words that are policy language.
const FormOffice = formOffice

// FormNames are the names of the signs of a form, in the weights file and in explanations.
var FormNames = [formSigns]string{
	"one-word", "two-words", "three-words", "four-words", "dutch-one-word", "dutch-two-words",
	"dutch-three-words", "listed", "form-of-jargon", "in-listed", "concept", "policy-concept",
	"policy-concept-alone", "in-policy-concept", "head", "head-part", "adjective",
	"adjective-ending", "single", "has-single", "nominal-head", "nominals", "head-length",
	"first-length", "length", "length-alone", "name", "name-alone", "capitals", "capital", "digit",
	"hedge", "inner", "inner-of", "hyphen", "left-article", "left-edge", "left-mark", "left-and",
	"left-of", "left-stop", "left-verb", "left-word", "right-article", "right-edge", "right-mark",
	"right-and", "right-of", "right-stop", "right-verb", "right-word", "right-head", "chunk",
	"chunk-left", "chunk-right", "missing-left", "missing-right", "chunk-one", "chunk-two",
	"chunk-more", "chunk-office", "names-around", "missing-office", "office", "office-all",
	"office-more", "steering", "people", "service", "money", "steering-alone", "people-alone",
	"service-alone", "money-alone", "verb-alone", "adjective-alone", "office-head", "office-first",
	"office-adjective", "office-pair", "part-first", "part-last", "part-both", "part-last-alone",
	"part-none-alone", "finite-head", "past-head", "ing-head", "finite-first", "base-first",
	"past-first", "verb-inside", "adverb", "past-alone", "modifier-first", "modifier-last",
	"modifiers-only", "no-modifier",
}

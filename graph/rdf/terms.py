"""The terms the projection writes, in N-Quads form (``<…>``); `ontology/minutes.ttl` defines the ``ref:`` ones."""

from typing import Final

from graph.vocabulary import expand


def _term(name: str) -> str:
    return f"<{expand(name)}>"


# classes
AGENDA_ITEM: Final = _term("ref:AgendaItem")
ACTION_POINT: Final = _term("ref:ActionPoint")
ACTIVITY: Final = _term("prov:Activity")
ANNOTATION: Final = _term("oa:Annotation")
APPROVAL: Final = _term("ref:Approval")
ATTACHMENT: Final = _term("ref:Attachment")
ATTENDANCE: Final = _term("ref:Attendance")
BODY: Final = _term("ref:Body")
CONCEPT: Final = _term("skos:Concept")
CONCEPT_SCHEME: Final = _term("skos:ConceptScheme")
DECISION: Final = _term("ref:Decision")
DOCUMENT: Final = _term("foaf:Document")
ELECTION: Final = _term("ref:Election")
GOAL: Final = _term("ref:Goal")
INITIATIVE: Final = _term("ref:Initiative")
INSTANT: Final = _term("time:Instant")
INTERVAL: Final = _term("time:Interval")
INVOLVEMENT: Final = _term("ref:Involvement")
MEETING: Final = _term("ref:Meeting")
MEMBERSHIP: Final = _term("org:Membership")
OFFICE: Final = _term("ref:Office")
ORGANIZATION: Final = _term("org:Organization")
PERSON: Final = _term("foaf:Person")
PLANNED_MEETING: Final = _term("ref:PlannedMeeting")
PROPOSAL: Final = _term("ref:Proposal")
SHORT_FORM: Final = _term("ref:ShortForm")
SOFTWARE_AGENT: Final = _term("prov:SoftwareAgent")
STATEMENT: Final = _term("rdf:Statement")
TEXT_POSITION_SELECTOR: Final = _term("oa:TextPositionSelector")
TEXT_QUOTE_SELECTOR: Final = _term("oa:TextQuoteSelector")
UNRESOLVED: Final = _term("ref:Unresolved")
VOTE: Final = _term("ref:Vote")

# properties of this project
AGAINST: Final = _term("ref:against")
AGENT: Final = _term("ref:agent")
BLANK: Final = _term("ref:blank")
CANDIDATE: Final = _term("ref:candidate")
CLOSED: Final = _term("ref:closed")
DUE: Final = _term("ref:due")
EARLIER: Final = _term("ref:earlier")
END_TIME: Final = _term("ref:endTime")
EXCUSED: Final = _term("ref:excused")
FIELD: Final = _term("ref:field")
FUNCTION: Final = _term("ref:function")
HOST: Final = _term("ref:host")
IN_CAPACITY: Final = _term("ref:inCapacity")
IN_FAVOUR: Final = _term("ref:inFavour")
ITEM_NUMBER: Final = _term("ref:itemNumber")
NUMBER: Final = _term("ref:number")
PAGE: Final = _term("ref:page")
PARTY: Final = _term("ref:party")
PRESENT_FROM: Final = _term("ref:presentFrom")
PRESENT_TO: Final = _term("ref:presentTo")
RULE: Final = _term("ref:rule")
SENTENCES_IGNORED: Final = _term("ref:sentencesIgnored")
SENTENCES_NOT_UNDERSTOOD: Final = _term("ref:sentencesNotUnderstood")
SENTENCES_USED: Final = _term("ref:sentencesUsed")
STANDS_FOR: Final = _term("ref:standsFor")
START_TIME: Final = _term("ref:startTime")
STATUS: Final = _term("ref:status")
SUBSTITUTE_FOR: Final = _term("ref:substituteFor")
SUBSTITUTE_FOR_AGENT: Final = _term("ref:substituteForAgent")
SUPPORTS: Final = _term("ref:supports")
TARGET: Final = _term("ref:target")
VOTED: Final = _term("ref:voted")
WORDING: Final = _term("ref:wording")
RELATIONS: Final[dict[str, str]] = {
    "combines": _term("ref:combines"),
    "replaces": _term("ref:replaces"),
    "part_of": _term("ref:partOf"),
}

# borrowed properties
ALT_LABEL: Final = _term("skos:altLabel")
CONFIDENCE: Final = _term("nif:confidence")
DATE: Final = _term("dcterms:date")
END: Final = _term("oa:end")
EXACT: Final = _term("oa:exact")
FORMAT: Final = _term("dcterms:format")
GENERATED: Final = _term("prov:generated")
HAS_BODY: Final = _term("oa:hasBody")
HAS_SELECTOR: Final = _term("oa:hasSelector")
HAS_SOURCE: Final = _term("oa:hasSource")
HAS_TARGET: Final = _term("oa:hasTarget")
IDENTIFIER: Final = _term("dcterms:identifier")
INSIDE: Final = _term("time:inside")
IN_SCHEME: Final = _term("skos:inScheme")
IN_XSD: Final[dict[str, str]] = {
    "date": _term("time:inXSDDate"),
    "gYearMonth": _term("time:inXSDgYearMonth"),
    "gYear": _term("time:inXSDgYear"),
}
IS_PART_OF: Final = _term("dcterms:isPartOf")
IS_REPLACED_BY: Final = _term("dcterms:isReplacedBy")
LANGUAGE: Final = _term("dcterms:language")
LOCATION: Final = _term("schema:location")
MEMBER: Final = _term("org:member")
MEMBER_DURING: Final = _term("org:memberDuring")
NAME: Final = _term("foaf:name")
NOTATION: Final = _term("skos:notation")
OBJECT: Final = _term("rdf:object")
ORGANIZER: Final = _term("schema:organizer")
OF_ORGANIZATION: Final = _term("org:organization")
POSITION: Final = _term("schema:position")
PREDICATE: Final = _term("rdf:predicate")
PREF_LABEL: Final = _term("skos:prefLabel")
RECORDED_IN: Final = _term("schema:recordedIn")
ROLE_NAME: Final = _term("schema:roleName")
SOFTWARE_VERSION: Final = _term("schema:softwareVersion")
START: Final = _term("oa:start")
SUBJECT: Final = _term("dcterms:subject")
STATEMENT_SUBJECT: Final = _term("rdf:subject")
TEXT: Final = _term("schema:text")
TITLE: Final = _term("dcterms:title")
TYPE: Final = _term("rdf:type")
KIND_OF: Final = _term("dcterms:type")
USED: Final = _term("prov:used")
WAS_ASSOCIATED_WITH: Final = _term("prov:wasAssociatedWith")
WAS_ATTRIBUTED_TO: Final = _term("prov:wasAttributedTo")
WAS_DERIVED_FROM: Final = _term("prov:wasDerivedFrom")

<?xml version="1.0" encoding="UTF-8"?>
<!-- Elements that need no more than a class of their own: in the line among words, a block between blocks. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A point or a cell outside its list or table is a block. -->
  <xsl:template match="cell | item | row | table" mode="m:flow" as="element()">
    <div><xsl:sequence select="f:attributes(., local-name())"/><xsl:apply-templates mode="#current"/></div>
  </xsl:template>

  <!-- Core (3). -->
  <xsl:template match="abbr | expan | choice | num | measure | measureGrp | unit | email | orig | gloss | desc | label | resp | respStmt
      | address | street | postCode | postBox | biblScope | citedRange | publisher | pubPlace | distributor | imprint | bibl | analytic
      | monogr | series | meeting | textLang | relatedItem | noteGrp | divGen | ellipsis | headLabel | headItem" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"/>
  </xsl:template>

  <!-- Header, where it is quoted in a text or shown in full (2). -->
  <xsl:template match="licence | availability | idno | abstract | catDesc | category | taxonomy | language | langUsage | change
      | application | extent | edition | funder | sponsor | principal | authority | rendition | seriesStmt | creation | keywords
      | handNote | scriptNote | biblFull | fileDesc | teiHeader" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"/>
  </xsl:template>

  <!-- Analysis, linking (17, 16), transcription (11), characters (5), computer-mediated communication (9). -->
  <xsl:template match="seg[@type]" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"><xsl:with-param name="class" select="'seg', 'seg-' || replace(@type, '\W', '')"/></xsl:call-template>
  </xsl:template>
  <xsl:template match="seg | s | w | c | pc | m | cl | phr | metamark | am | fw | g | formula | notatedMusic | post | listAnnotation
      | annotation | annotationBlock | path | mod | lem | rdg | wit | witDetail | rdgGrp | lacunaStart | lacunaEnd | witStart | witEnd
      | rhyme | stage | role | roleDesc | actor | camera | sound | tech | view | move" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"/>
  </xsl:template>

  <!-- Dictionaries (9). -->
  <xsl:template match="entry | entryFree | superEntry | hom | form | orth | pron | hyph | syll | stress | gramGrp | gram | pos | gen | number
      | case | per | tns | mood | iType | subc | colloc | sense | def | etym | lang | usg | lbl | xr | re | dictScrap | oRef | pRef"
    mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"/>
  </xsl:template>

  <!-- Manuscripts (10). -->
  <xsl:template match="origDate | origPlace | material | dimensions | height | width | depth | dim | locus | locusGrp | heraldry | stamp
      | watermark | catchwords | signatures | secFol | incipit | explicit | rubric | finalRubric | colophon | objectType | repository
      | institution | collection | altIdentifier | msIdentifier | msName | msItem | msContents | physDesc | history | origin | provenance
      | acquisition | summary | filiation | layout | decoNote | support | condition | foliation | collation | binding | seal | accMat
      | typeNote | custEvent | surrogates | source | additional | additions" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"/>
  </xsl:template>

  <!-- People, places, events (13). -->
  <xsl:template match="affiliation | age | birth | death | education | faith | floruit | langKnowledge | langKnown | nationality
      | occupation | residence | sex | gender | socecStatus | state | trait | climate | location | population | terrain | geo | offset
      | persPronouns | objectIdentifier" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"/>
  </xsl:template>

  <!-- Feature structures and graphs (18, 19), documentation of elements (23). -->
  <xsl:template match="f | fLib | fvLib | string | numeric | symbol | binary | vColl | vAlt | vNot | vMerge | vLabel | default | fDescr
      | fsDescr | fsdDecl | graph | node | arc | tree | root | iNode | leaf | eTree | eLeaf | triangle | forest | listForest
      | attList | attDef | valList | valItem | valDesc | altIdent | exemplum | remarks | sequence | alternate | specList | specDesc
      | charDecl | charName | localProp | mapping" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"/>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!--
  Content classes: whether an element is a block or stands in the line. Decided by its name, by what it holds and by
  its place, so that a phrase never breaks a block, whatever a project's TEI nests.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:siglum:functions" xmlns:v="urn:siglum:view"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Blocks that hold words. -->
  <xsl:variable name="f:phrase-blocks" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
    ab caption cell docEdition docImprint eg egXML figDesc head imprimatur item l
    p row speaker titlePart trailer u') ! map:entry(., true()))"/>

  <!-- Lines of a letter's beginning and end: blocks, unless words stand between them ("signed A, B and C"). -->
  <xsl:variable name="f:lines" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
    byline dateline docAuthor docDate role roleDesc salute signed') ! map:entry(., true()))"/>

  <!-- Blocks that hold blocks. -->
  <xsl:variable name="f:containers" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
    TEI annotationBlock argument back opener closer biblFull biblStruct body castGroup castList div div1 div2 div3 div4 div5 div6
    div7 docTitle entry entryFree epigraph epilogue eTree facsimile figure floatingText front graph group hom lg line list
    listAnnotation listApp listBibl listEvent listNym listObject listOrg listPerson listPlace listRelation listWit
    msDesc msPart msFrag person personGrp place org event object nym relation witness performance postscript prologue recordingStmt
    schemaSpec set sourceDoc sp spGrp specGrp standOff superEntry surface surfaceGrp table teiCorpus teiHeader text timeline
    titlePage tree xenoData zone elementSpec classSpec macroSpec moduleSpec dataSpec constraintSpec model content
    castItem exemplum remarks attList valList fs fLib fvLib fDecl fsDecl fsdDecl forest listForest listTranspose
    linkGrp interpGrp altGrp joinGrp spanGrp post') ! map:entry(., true()))"/>

  <!-- Elements that are blocks between blocks and phrases among words. -->
  <xsl:function name="f:in-line" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="parent" as="element()?" select="$element/ancestor::*[not(self::v:*)][1]"/>
    <xsl:sequence select="
      exists($parent)
      and (not(map:contains($f:containers, local-name($parent))) or exists($parent/text()[normalize-space()]))
      and not(f:is-always-block($element) or f:holds-block($element))"/>
  </xsl:function>

  <xsl:function name="f:is-always-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:sequence select="
      (map:contains($f:phrase-blocks, $name) or map:contains($f:containers, $name)
        or (map:contains($f:lines, $name) and empty($element/parent::*/text()[normalize-space()])))
      and (namespace-uri($element) eq 'http://www.tei-c.org/ns/1.0' or $name eq 'egXML')"/>
  </xsl:function>

  <!-- Whether something inside an element must be a block; a note that is called is shown elsewhere. -->
  <xsl:function name="f:holds-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      some $child in $element/* satisfies
        (f:is-always-block($child) or f:holds-block($child)) and not($child[self::note][f:is-called(.)])"/>
  </xsl:function>

  <!-- A note that interrupts the line is called; one that stands between blocks, or is written in the line, stays there. -->
  <xsl:function name="f:is-called" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
      not($note/@place = ('inline', 'interlinear', 'block'))
      and not($note/ancestor::note or $note/ancestor::teiHeader or $note/ancestor::standOff or $note/parent::v:mark)
      and ($note/parent::*[f:is-always-block(.) and not(self::div or self::body or self::list)] or $note/parent::*[text()[normalize-space()]]
        or f:in-line($note) or $note/@place = ('foot', 'bottom', 'margin', 'left', 'right'))
      and exists($note/ancestor::text) and not($note/@place = 'end' and $note/parent::*[self::div or self::body or self::back or self::noteGrp])"/>
  </xsl:function>
</xsl:stylesheet>

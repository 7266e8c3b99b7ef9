<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples of markup and documentation of elements (TEI Guidelines 23): code as code, words as words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xmlns:teix="http://www.tei-c.org/ns/Examples"
  xmlns:rng="http://relaxng.org/ns/structure/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="egXML | teix:egXML" mode="m:flow" as="element()">
    <pre class="eg"><code><xsl:apply-templates mode="m:code"/></code></pre>
  </xsl:template>

  <xsl:template match="eg" mode="m:flow" as="element()">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'pre'}">
      <xsl:sequence select="f:attributes(., 'eg')"/>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>

  <!-- Markup shown as such: its tags are signs added, its text is text. -->
  <xsl:mode name="m:code" on-multiple-match="fail" on-no-match="fail"/>
  <xsl:template match="text()" mode="m:code" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="comment()" mode="m:code" as="element()"><span class="gen comment">&lt;!--{.}--&gt;</span></xsl:template>
  <xsl:template match="processing-instruction()" mode="m:code" as="element()"><span class="gen comment">&lt;?{name()} {.}?&gt;</span></xsl:template>
  <xsl:template match="*" mode="m:code" as="element()+">
    <span class="gen markup">&lt;{name()}{string-join(@* ! (' ' || name() || '="' || . || '"'))}{'/'[not(current()/node())]}&gt;</span>
    <span><xsl:apply-templates mode="#current"/></span>
    <xsl:if test="node()"><span class="gen markup">&lt;/{name()}&gt;</span></xsl:if>
  </xsl:template>

  <xsl:template match="code | gi | att | val | tag | ident[not(ancestor::*[ends-with(local-name(), 'Spec')])]" mode="m:flow" as="element()">
    <xsl:call-template name="v:simple"><xsl:with-param name="phrase" select="'code'"/></xsl:call-template>
  </xsl:template>

  <!-- Declarations without words, and grammars of other languages, are code. -->
  <xsl:template match="moduleRef | elementRef | classRef | macroRef | dataRef | memberOf | attRef | specGrpRef | listRef | textNode | empty
      | anyElement | datatype | content | classes | constraint | equiv | defaultVal | dataFacet | model | modelGrp | modelSequence
      | paramList | outputRendition | rng:* | sch:* | xsl:*"
    mode="m:flow" as="element()">
    <xsl:element name="{if (f:in-line(.)) then 'span' else 'div'}">
      <xsl:attribute name="class" select="'code'"/>
      <xsl:apply-templates select="." mode="m:code"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="elementSpec | classSpec | macroSpec | dataSpec | moduleSpec | schemaSpec | specGrp | constraintSpec" mode="m:flow" as="element()">
    <div>
      <xsl:sequence select="f:attributes(., 'spec')"/>
      <xsl:if test="@ident"><p class="gen"><code>{@ident}</code></p></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </div>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Texts beside each other, block by block: the witnesses of a collation. A row is a block, so that all scroll together. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="columns" mode="m:title" as="xs:string">{@title}: witnesses side by side</xsl:template>
  <xsl:template match="columns" mode="m:site" as="element()+">
    <xsl:variable name="view" as="document-node()" select="f:with-rows(f:inside(.))"/>
    <xsl:variable name="page" as="element()" select="."/>
    <xsl:variable name="texts" as="document-node()*" select="column ! f:as-witness($view, @of)"/>
    <xsl:call-template name="v:collation-head">
      <xsl:with-param name="title" select="'Side by side'"/>
      <xsl:with-param name="lead"><xsl:text>The witnesses beside each other, paragraph by paragraph. Underlined is what differs.</xsl:text></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="v:column-choice"/>
    <div class="side-by-side" data-columns="{min((4, count(column)))}">
      <div class="row heads" aria-hidden="true">
        <xsl:for-each select="column"><div data-column="{@of}"><xsl:if test="@shown eq 'no'"><xsl:attribute name="hidden" select="'hidden'"/></xsl:if><span class="sigla">{@siglum}</span> {@name}</div></xsl:for-each>
      </div>
      <xsl:for-each select="distinct-values($view//@v:row)">
        <xsl:variable name="n" as="xs:string" select="."/>
        <xsl:variable name="block" as="element()" select="key('row', $n, $view)[1]"/>
        <div class="row{' row-head'[$block/self::tei:head]}">
          <xsl:sequence select="f:row-number($block, $page)"/>
          <xsl:for-each select="$page/column">
            <xsl:variable name="at" as="xs:integer" select="position()"/>
            <div class="cell" data-column="{@of}">
              <xsl:if test="@shown eq 'no'"><xsl:attribute name="hidden" select="'hidden'"/></xsl:if>
              <span class="sigla">{@siglum}</span>
              <xsl:call-template name="v:cell">
                <xsl:with-param name="block" select="key('row', $n, $texts[$at])[1]"/>
                <xsl:with-param name="original" select="$block"/>
                <xsl:with-param name="of" select="string(@of)"/>
              </xsl:call-template>
            </div>
          </xsl:for-each>
        </div>
      </xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template name="v:column-choice" as="element()*">
    <xsl:if test="count(column) gt 2">
      <form class="columns" hidden="hidden">
        <fieldset>
          <legend>Show two to four</legend>
          <xsl:for-each select="column">
            <label><input type="checkbox" name="witness" value="{@of}"><xsl:if test="@shown eq 'yes'"><xsl:attribute name="checked" select="'checked'"/></xsl:if></input> <span title="{@name}">{@siglum}</span></label>
          </xsl:for-each>
        </fieldset>
      </form>
    </xsl:if>
    <div class="witness-tools">
      <label class="accidentals"><input type="checkbox" id="accidentals-hidden"/> <span>hide accidentals</span></label>
    </div>
  </xsl:template>

  <!-- What a witness has of a block; that it has nothing is said in words. -->
  <xsl:template name="v:cell" as="element()">
    <xsl:param name="block" as="element()?"/>
    <xsl:param name="original" as="element()"/>
    <xsl:param name="of" as="xs:string"/>
    <xsl:variable name="label" as="element()?" select="$block/ancestor-or-self::tei:item[1][.//tei:*[@v:row][1] is $block or . is $block]/preceding-sibling::*[1][self::tei:label]"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates select="$label" mode="m:cell"/>
      <xsl:if test="$label"><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates select="$block" mode="m:cell"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="exists($content[normalize-space()]) and exists($block//text()[normalize-space()])">
        <p><xsl:sequence select="f:language-around($block), $content"/></p>
      </xsl:when>
      <xsl:otherwise>
        <p class="how">{if ($original//(v:lost[tokenize(@wit) = $of] | v:only[@lost][tokenize(@wit) = $of])) then 'lost' else 'not in this witness'}</p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Language and direction of words that stand outside their text. -->
  <xsl:function name="f:language-around" as="attribute()*">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="$block/ancestor-or-self::*[@xml:lang][1] ! f:language-attributes(.)"/>
  </xsl:function>

  <xsl:function name="f:row-number" as="element()">
    <xsl:param name="block" as="element()"/>
    <xsl:param name="page" as="element()"/>
    <xsl:variable name="passage" as="element()?" select="$block/ancestor-or-self::*[f:is-passage(.)][1]"/>
    <xsl:variable name="n" as="xs:integer?" select="$passage ! accumulator-before('passages')"/>
    <xsl:choose>
      <xsl:when test="$passage"><a class="pn" href="{f:link('documents/' || $page/@id || '.html')}#{($passage/@xml:id, 'passage.' || $n)[1]}" aria-label="Paragraph {$n} in the text">{$n}</a></xsl:when>
      <xsl:otherwise><span class="pn"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Rows: the blocks that hold words and no other block. -->
  <xsl:mode name="m:rows" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:key name="row" match="*[@v:row]" use="@v:row"/>
  <xsl:function name="f:with-rows" as="document-node()">
    <xsl:param name="view" as="document-node()"/>
    <xsl:document><xsl:apply-templates select="$view" mode="m:rows"/></xsl:document>
  </xsl:function>
  <xsl:template match="*[not(self::v:*)][f:is-row(.)]" mode="m:rows" as="element()">
    <xsl:copy>
      <xsl:attribute name="v:row" select="generate-id()"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>
  <!-- A place keeps its number in all columns, also in those where others before it are lost. -->
  <xsl:template match="v:mark[@kind = 'reading']" mode="m:rows" as="element()">
    <xsl:copy>
      <xsl:attribute name="n" select="f:ordinal(.)"/>
      <xsl:apply-templates select="@*, node()" mode="#current"/>
    </xsl:copy>
  </xsl:template>
  <xsl:function name="f:is-row" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      exists($element[not(self::v:* or self::tei:label or self::tei:note or self::tei:pb or self::tei:cb or self::tei:lb or self::tei:milestone)]/ancestor::tei:text)
      and not(f:in-line($element)) and exists($element//text()[normalize-space()])
      and empty($element//*[not(self::v:*)][not(f:in-line(.))][not(self::tei:note or self::tei:pb or self::tei:cb or self::tei:lb or self::tei:milestone)][normalize-space()])"/>
  </xsl:function>

  <!-- Words in a cell: the text as its witness reads, without links and notes. -->
  <xsl:mode name="m:cell" on-no-match="shallow-skip" on-multiple-match="fail"/>
  <xsl:template match="text()" mode="m:cell" as="text()"><xsl:sequence select="."/></xsl:template>
  <xsl:template match="tei:note[f:is-called(.)] | v:only[not(contains(@in, 'e'))]" mode="m:cell" as="empty-sequence()"/>
  <xsl:template match="tei:lb[not(@break = 'no')]" mode="m:cell" as="text()"><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="tei:cell" mode="m:cell" as="node()*"><xsl:apply-templates mode="#current"/><xsl:text> </xsl:text></xsl:template>
  <xsl:template match="tei:hi | tei:emph | tei:foreign | tei:title" mode="m:cell" as="element()">
    <i><xsl:sequence select="f:language-attributes(.)"/><xsl:apply-templates mode="#current"/></i>
  </xsl:template>
  <xsl:template match="v:mark[@kind = 'reading']" mode="m:cell" as="element()">
    <span class="k-reading diff t-{@type}{' accidental'[current()/@accidental]}{' differs'[current()/@differs]}" data-place="{@n}">
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="f:is-nothing(.) and not(preceding-sibling::node()[1][self::v:mark][@kind = 'reading'][f:is-nothing(.)])"><span class="none"/></xsl:if>
    </span>
  </xsl:template>
  <!-- Where nothing stands, one sign is enough for several places in a row. -->
  <xsl:function name="f:is-nothing" as="xs:boolean">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:sequence select="not($mark/v:only[contains(@in, 'e')] ! f:shows(.))"/>
  </xsl:function>
  <xsl:template match="v:only[@wit][contains(@in, 'e')]//text()[normalize-space()]" mode="m:cell" as="node()*" priority="2">
    <xsl:apply-templates select="." mode="m:flow"/>
  </xsl:template>
  <xsl:template match="tei:lacunaStart | tei:lacunaEnd | tei:witStart | tei:witEnd" mode="m:cell" as="element()"><span class="limit">{f:limit(.)}</span></xsl:template>
</xsl:stylesheet>

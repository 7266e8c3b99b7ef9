<?xml version="1.0" encoding="UTF-8"?>
<!--
  The apparatus of a text in several witnesses (TEI Guidelines 12) on a page: every reading stands in its place, one of
  them shown; the entries follow the text as notes do, and a place of variation leads to its entry.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:m="urn:siglum:modes" xmlns:f="urn:siglum:functions"
  xmlns:v="urn:siglum:view" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- A place of variation is a link to its entry; where it cannot be one, a sign beside it is. -->
  <xsl:template match="v:mark[@kind = 'reading']" mode="m:flow" as="element()" priority="1">
    <xsl:variable name="block" as="xs:boolean" select="f:holds-block(.)"/>
    <xsl:variable name="free" as="xs:boolean" select="not(ancestor::ref or ancestor::v:mark or ancestor::teiHeader)"/>
    <xsl:variable name="linked" as="xs:boolean" select="$free and not($block) and not(f:holds-foreign-link(.))"/>
    <xsl:element name="{if ($linked) then 'a' else if ($block) then 'div' else 'span'}">
      <xsl:attribute name="id" select="'mark.' || f:ordinal(.)"/>
      <xsl:attribute name="class" select="'mark', 'k-reading', 't-' || @type, 'accidental'[current()/@accidental], 'differs'[current()/@differs]"/>
      <xsl:if test="$linked">
        <xsl:attribute name="href" select="'#about.' || f:ordinal(.)"/>
        <xsl:attribute name="aria-label" select="f:variant-spoken(.)"/>
      </xsl:if>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="$free and not($linked)"><a class="why gen" href="#about.{f:ordinal(.)}" aria-label="variant reading">°</a></xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- What follows the first piece of a lemma goes with it. -->
  <xsl:template match="v:mark[@kind = 'reading'][@more]" mode="m:flow" as="element()" priority="2">
    <span class="mark k-reading t-{@type}{' accidental'[current()/@accidental]}"><xsl:apply-templates mode="#current"/></span>
  </xsl:template>

  <xsl:function name="f:holds-foreign-link" as="xs:boolean">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:sequence select="exists($mark//(ref | ptr | note | pb[@facs] | cb[@facs] | gb[@facs] | graphic))"/>
  </xsl:function>

  <!-- "variant reading: the Premier"; a script that shows another witness says it anew. -->
  <xsl:function name="f:variant-spoken" as="xs:string">
    <xsl:param name="mark" as="element(v:mark)"/>
    <xsl:sequence select="'variant reading: ' || (f:said($mark/v:only[contains(@in, 'e')])[normalize-space()], 'nothing here')[1]"/>
  </xsl:function>

  <!-- A reading; where it has no words, a sign shows the place. -->
  <xsl:template match="v:mark[@kind = 'reading']/v:only[@wit]" mode="m:flow" as="element()" priority="2">
    <xsl:element name="{if (f:holds-block(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'rdg', 'in-none'[not(contains(current()/@in, 'e'))], 'nothing'[not(f:shows(current()))], 'gen'[current()/@copy], 'silent'[current()/@lost]"/>
      <xsl:attribute name="data-wit" select="@wit"/>
      <xsl:sequence select="f:language-attributes(.)"/>
      <xsl:apply-templates mode="#current"/>
      <xsl:if test="not(f:shows(.))"><span class="gen none"/></xsl:if>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:shows" as="xs:boolean">
    <xsl:param name="reading" as="element(v:only)"/>
    <xsl:sequence select="exists($reading//(text()[normalize-space()] | gap | graphic | space | lacunaStart | lacunaEnd | witStart | witEnd))"/>
  </xsl:function>

  <!-- The words of a reading carry its line; spaces at its ends do not. -->
  <xsl:template match="v:only[@wit]//text()[normalize-space()]" mode="m:flow" as="node()*">
    <xsl:analyze-string select="." regex="^\s+|\s+$">
      <xsl:matching-substring>{.}</xsl:matching-substring>
      <xsl:non-matching-substring><span class="w">{.}</span></xsl:non-matching-substring>
    </xsl:analyze-string>
  </xsl:template>

  <!-- What the other witnesses share where one is lost. -->
  <xsl:template match="v:lost" mode="m:flow" as="element()"><span class="shared" data-lost="{@wit}"><xsl:apply-templates mode="#current"/></span></xsl:template>

  <xsl:template match="lacunaStart | lacunaEnd | witStart | witEnd" mode="m:flow" as="element()">
    <span class="gen limit">{f:limit(.)}</span>
  </xsl:template>

  <xsl:function name="f:limit" as="xs:string">
    <xsl:param name="limit" as="element()"/>
    <xsl:sequence select="map {
      'lacunaStart': '[lacuna begins]', 'lacunaEnd': '[lacuna ends]', 'witStart': '[begins]', 'witEnd': '[ends]' }(local-name($limit))"/>
  </xsl:function>

  <!-- Breaks that some witnesses have and others not; where a witness begins a block of its own. -->
  <xsl:template match="(pb | cb | gb | lb | milestone)[key('id', tokenize(@edRef) ! replace(., '^.*#', ''))[self::witness]]" mode="m:flow" as="element()" priority="3">
    <xsl:variable name="having" as="xs:string*" select="tokenize(@edRef) ! replace(., '^.*#', '')"/>
    <xsl:variable name="first" as="xs:boolean" select="$having = f:base(root()/*)"/>
    <span class="rdg{' in-none'[not($first)]}" data-wit="{$having}" data-break="{if ($first) then 'first' else 'other'}">
      <xsl:choose>
        <xsl:when test="@unit = 'block'"><span class="gen begins">¶</span></xsl:when>
        <xsl:otherwise><xsl:next-match/></xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <!-- An entry that stands apart: in a list it is a line of its own. -->
  <xsl:template match="app" mode="m:flow" as="element()">
    <xsl:element name="{f:tag(., 'span')}">
      <xsl:sequence select="f:attributes(., 'entry')"/>
      <xsl:if test="@loc"><span class="at gen">{@loc}</span><xsl:text> </xsl:text></xsl:if>
      <xsl:apply-templates mode="#current"/>
    </xsl:element>
  </xsl:template>
  <xsl:template match="app/lem | app/rdg | rdgGrp/rdg | rdgGrp/lem" mode="m:flow" as="node()+">
    <span><xsl:sequence select="f:attributes(., local-name())"/><xsl:apply-templates mode="#current"/></span>
    <xsl:where-populated><span class="sigla gen">{string-join(f:witness-ids(.) ! f:siglum(., root(current())), ' ')}</span></xsl:where-populated>
    <xsl:if test="self::lem"><span class="bracket gen">]</span></xsl:if>
  </xsl:template>

  <!-- Whose text is shown, and whether accidentals are marked; the first needs script, which brings it to light. -->
  <xsl:template name="v:witness-tools" as="element()?">
    <xsl:variable name="witnesses" as="xs:string*" select="f:witnesses(.)"/>
    <xsl:if test="exists($witnesses) and empty(preceding::TEI)">
      <div class="witness-tools" data-pagefind-ignore="">
        <xsl:call-template name="v:base-switch"/>
        <xsl:if test=".//v:mark[@accidental]">
          <label class="accidentals"><input type="checkbox" id="accidentals-hidden"/> <span>hide accidentals</span></label>
        </xsl:if>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="v:base-switch" as="element()">
    <xsl:variable name="document" as="node()" select="root()"/>
    <xsl:variable name="base" as="xs:string?" select="if (f:follows-base(.)) then f:base(.) else ()"/>
    <fieldset class="base" hidden="hidden">
      <legend>Text of</legend>
      <xsl:if test="empty($base)">
        <label><input type="radio" name="base" value="" checked="checked"/><span>the edition</span></label>
      </xsl:if>
      <xsl:for-each select="f:witnesses(.)">
        <label>
          <input type="radio" name="base" value="{.}"><xsl:if test=". = $base"><xsl:attribute name="checked" select="'checked'"/></xsl:if></input>
          <span title="{f:witness-name(., $document)}">{f:siglum(., $document)}</span>
        </label>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <!-- The ways to the other views of a collation, where the page belongs to an edition. -->
  <xsl:template name="v:views" as="element()?">
    <xsl:variable name="views" as="map(*)*" select="array:flatten($f:settings?views)"/>
    <xsl:if test="exists($views)">
      <nav class="views" aria-label="Views of the witnesses">
        <ul>
          <xsl:for-each select="$views">
            <li><a href="{f:link(?href)}"><xsl:if test="?href = f:setting('page')"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>{?label}</a></li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

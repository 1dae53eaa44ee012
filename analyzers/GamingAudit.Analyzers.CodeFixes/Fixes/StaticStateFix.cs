using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>static int collected;</c> becomes <c>int collected;</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StaticStateFix)), Shared]
public sealed class StaticStateFix() : RewardFix("Make the field one of the instance", StaticState.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Other?.FirstAncestorOrSelf<FieldDeclarationSyntax>() is not { Declaration.Variables.Count: 1 } field)
            yield break;
        SyntaxToken modifier = field.Modifiers.FirstOrDefault(token => token.IsKind(SyntaxKind.StaticKeyword));
        var removed = TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart);
        if (!modifier.IsKind(SyntaxKind.None) && !site.HoldsComments(removed))
            yield return new TextChange(removed, string.Empty);
    }
}

using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
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
        // What other files do with it is not seen here.
        if (site.Type is null || !IsPrivate(field) || site.Type.Modifiers.Any(SyntaxKind.PartialKeyword)) yield break;
        SyntaxToken modifier = field.Modifiers.FirstOrDefault(token => token.IsKind(SyntaxKind.StaticKeyword));
        var removed = TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart);
        if (!modifier.IsKind(SyntaxKind.None) && !site.HoldsComments(removed))
            yield return new TextChange(removed, string.Empty);
    }

    private static bool IsPrivate(FieldDeclarationSyntax field) =>
        !field.Modifiers.Any(SyntaxKind.PublicKeyword) && !field.Modifiers.Any(SyntaxKind.InternalKeyword)
        && !field.Modifiers.Any(SyntaxKind.ProtectedKeyword);
}

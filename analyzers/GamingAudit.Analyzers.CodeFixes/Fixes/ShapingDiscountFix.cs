using System;
using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>0.9f * now - last</c> becomes <c>0.99f * now - last</c> where the agent discounts with 0.99.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ShapingDiscountFix)), Shared]
public sealed class ShapingDiscountFix() : RewardFix("Shape with the agent's discount", ShapingDiscount.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Property(ShapingDiscount.Used) is not { } used) yield break;
        if (site.Property(ShapingDiscount.Wanted) is not { } wanted) yield break;
        double gamma = double.Parse(used, CultureInfo.InvariantCulture);
        List<LiteralExpressionSyntax> written = site.Node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Where(literal => Literals.Number(literal) is { } number && Math.Abs(number - gamma) < 1e-6).ToList();
        if (written.Count != 1) yield break;
        string suffix = written[0].Token.Value is float ? "f" : string.Empty;
        yield return FixSite.Replace(written[0], wanted + suffix);
    }
}

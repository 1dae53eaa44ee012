using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A positive amount grows with the magnitude of a velocity and with no direction.</summary>
internal sealed class UndirectedSpeed : RewardRule
{
    public const string Id = "GA3003";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Speed paid in any direction",
        "'{0}' pays for the length of a velocity, whatever its direction: circling or being flung "
        + "away earns as much as coming nearer",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null || term.Amount.Low < 0 || term.Amount.High <= 0 || term.EndsAfter) continue;
            if (!ValueParts.Of(term.Value, method.Locals).Any(IsSpeed)) continue;
            if (Names(term, method).Any(context.Words(WordLists.Directions).Contains)) continue;
            context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString());
        }
    }

    private static bool IsSpeed(IOperation part) =>
        part.Syntax is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "magnitude" or "sqrMagnitude" } length
        && CallShape.NameOf(length.Expression) is { } name && KnownFrameworks.Words.Velocities.Contains(name);

    private static IEnumerable<string> Names(RewardTerm term, MethodLedger method) =>
        method.Locals.Sources(term.Value!).Select(source => source.Syntax).Concat(
            term.Guards.Select(fact => fact.Condition)).SelectMany(syntax => Place.Identifiers(syntax.ToString()));
}

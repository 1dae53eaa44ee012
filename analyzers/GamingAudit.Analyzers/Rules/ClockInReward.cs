using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount depends on a clock.</summary>
internal sealed class ClockInReward : RewardRule
{
    public const string Id = "GA4001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Clock in a reward",
        "'{0}' depends on the clock through '{1}', so that the same play earns another reward on a "
        + "slower machine or after a later start",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null || !term.Reads.HasFlag(Reads.Clock)) continue;
            IOperation? clock = method.Locals.Sources(term.Value)
                .FirstOrDefault(
                    source => DependenceReader.IsClock(source.Syntax) && !IsElapsedPlay(source.Syntax));
            if (clock is null) continue;
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(), clock.Syntax.ToString());
        }
    }

    // Time.time - started: the time that the game simulates, counted from a moment of this episode. A moment that
    // another object keeps is of any.
    private static bool IsElapsedPlay(SyntaxNode clock) =>
        clock is MemberAccessExpressionSyntax member
        && KnownFrameworks.Words.PlayClocks.Contains(member.Name.Identifier.ValueText)
        && clock.Parent is BinaryExpressionSyntax { Right: not LiteralExpressionSyntax } difference
        && difference.IsKind(SyntaxKind.SubtractExpression) && difference.Left == clock
        && Places.Of(difference.Right).Parts.Length == 1;
}

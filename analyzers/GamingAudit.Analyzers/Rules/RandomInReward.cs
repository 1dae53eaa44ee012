using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount is made of a random draw.</summary>
internal sealed class RandomInReward : RewardRule
{
    public const string Id = "GA4002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Random draw in a reward",
        "'{0}' pays a random draw: equal play earns unequal pay, and learning follows the noise",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null) continue;
            bool isDrawn = !term.EndsAfter && !term.Consumed && !IsOfAttempt(term, method)
                && Deciders.Guards(term, method).Any(IsDrawn);
            foreach (IOperation scale in Scales.Of(term, method).Where(by => IsMadeOfDraws(by, method)))
                context.Report(Rule, scale.Parent!.Syntax.GetLocation(), null, scale.Parent.Syntax.ToString());
            if (!isDrawn && !ValueParts.Of(term.Value, method.Locals).Any(
                part => DependenceReader.IsRandom(part) && IsOfTheStep(part, term))) continue;
            // Which of several draws is made the action may decide: choosing well among them is a task.
            if (Branches.Around(term).Any(test => method.Operation(test.Condition) is { } chosen
                && DependenceReader.Read(chosen, method.Locals, context.Type).HasFlag(Reads.Action)))
                context.Note(Rule, term.Location, null, term.Call.Site.Syntax.ToString());
            else
                context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString());
        }
    }

    private static bool IsMadeOfDraws(IOperation value, MethodLedger method) =>
        ValueParts.Of(value, method.Locals).Any(DependenceReader.IsRandom);

    // What is drawn before the loop over the steps is where the episode begins.
    private static bool IsOfTheStep(IOperation draw, RewardTerm term) => term.Call.Site.Syntax.Ancestors()
        .TakeWhile(around => around is not MemberDeclarationSyntax).LastOrDefault(
            around => around is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
        is not { } loop || loop.Span.Contains(draw.Syntax.Span)
        || draw.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>()
            != loop.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    // if (Random.value < 0.6f) { pay; owned = true; } else charge: what the draw decides of happens to the world.
    private static bool IsOfAttempt(RewardTerm term, MethodLedger method) => method.Terms.Any(
        other => other.Consumed && other.Guards.Any(test => term.Guards.Any(test.Excludes)));

    // if (Random.value < 0.1f): nothing but the draw decides.
    private static bool IsDrawn(IOperation test) => test.Unconverted() is IBinaryOperation comparison
        && (DependenceReader.IsRandom(comparison.LeftOperand.Unconverted())
            || DependenceReader.IsRandom(comparison.RightOperand.Unconverted()));
}

using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An amount divides by MaxStep, whose default is zero, with no test of it.</summary>
internal sealed class DivisionByMaxStep : RewardRule
{
    public const string Id = "GA2006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Division by MaxStep",
        "'{0}' divides by MaxStep, which is 0 (no limit) unless somebody sets it: the reward is then "
        + "infinite or not a number",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (context.Type.Numbers.MaxStep is not null) return;
        if (KnownFrameworks.Words.Horizons.Any(name => context.Type.Assigned(name).Any())) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null || term.Guards.Any(fact => fact.Subject.Names.Any(IsHorizon))) continue;
            foreach (IBinaryOperation division in ValueParts.Of(term.Value, method.Locals).OfType<IBinaryOperation>())
            {
                if (division.OperatorKind != BinaryOperatorKind.Divide) continue;
                if (!ReadsHorizon(division.RightOperand) || IsTested(division.Syntax)) continue;
                context.Report(Rule, division.Syntax);
            }
        }
    }

    private static bool ReadsHorizon(IOperation divisor) =>
        divisor.Unconverted().Syntax is ExpressionSyntax syntax
        && CallShape.NameOf(syntax) is { } name && IsHorizon(name);

    private static bool IsTested(SyntaxNode division) =>
        division.Ancestors().OfType<ConditionalExpressionSyntax>().Any(
            choice => Places.Of(choice.Condition).Names.Any(IsHorizon));

    private static bool IsHorizon(string name) => KnownFrameworks.Words.Horizons.Contains(name);
}

using System;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A ratio is paid whose denominator grows only by what the agent chooses to do.</summary>
internal sealed class ShrinkableDenominator : RewardRule
{
    public const string Id = "GA3012";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Ratio whose denominator the agent decides",
        "'{0}' pays a ratio by '{1}', which grows only when the agent chooses: it stops trying after an "
        + "early success and keeps the best ratio",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.Value is null || term.Amount.IsNegative) continue;
                IFieldReferenceOperation? below = ValueParts.Of(term.Value, method.Locals).OfType<IBinaryOperation>()
                    .Where(part => part.OperatorKind == BinaryOperatorKind.Divide && Counts(part.LeftOperand))
                    .Select(part => part.RightOperand.Unconverted()).OfType<IFieldReferenceOperation>()
                    .FirstOrDefault(field => type.Methods.Any(other => ChoosesToCount(other, field.Field)));
                if (below is null) continue;
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), below.Syntax.ToString());
            }
        }
    }

    private static bool Counts(IOperation dividend) => dividend.Unconverted() is IFieldReferenceOperation;

    // if (actions.DiscreteActions[0] == 1) shots++;

    private static bool ChoosesToCount(MethodLedger method, IFieldSymbol field) =>
        method.Trigger == Trigger.Step
        && method.Body.DescendantsAndSelf().OfType<IIncrementOrDecrementOperation>().Any(
            step => step.Target is IFieldReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Field, field) && IsChosen(step, method));

    internal static bool IsChosen(IOperation step, MethodLedger method)
    {
        for (IOperation? at = step.Parent; at is not null; at = at.Parent)
        {
            if (at is IConditionalOperation test)
                return DependenceReader.Read(test.Condition, method.Locals) == Reads.Action;
        }

        return false;
    }

    internal static bool IsChosen(Node next, string member)
    {
        string name = member.Split('.')[0];
        if (States.Member(next, name) is not { } value || !States.IsOneWay(next, name)) return false;
        return States.Leaves(value).Where(leaf => leaf.Value is not Node.Read).All(
            leaf => leaf.Conditions.Any(made => made.Condition.ReadsSide(Side.Action) && !made.Condition.ReadsState));
    }
}

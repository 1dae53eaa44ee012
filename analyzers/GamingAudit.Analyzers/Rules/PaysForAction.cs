using System.Collections.Generic;
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

/// <summary>A positive amount depends on the chosen action and on nothing that the action brings about.</summary>
internal sealed class PaysForAction : RewardRule
{
    public const string Id = "GA3002";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pays for the action",
        "'{0}' pays for what the agent does, not for what comes of it: choosing that action at every "
        + "step earns it without the task",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Trigger is not Trigger.Step) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (term.EndsAfter || term.Kind == CallKind.Return || term.Via is not null) continue;
            if (DependsOnActionAlone(term, method))
                context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString());
        }
    }

    public override void Check(TargetLedger target, RuleContext context)
    {
        foreach (RewardPart part in target.Parts)
        {
            foreach ((double factor, Node value) in LinearForm.Of(part.Value).Terms)
            {
                if (!value.ReadsSide(Side.Action) || !Pays(factor, value, target)) continue;
                context.ReportTarget(Rule, part.Site, target, part.Text);
                break;
            }
        }
    }

    private static bool Pays(double factor, Node value, TargetLedger target)
    {
        Amount all = Bounds.Of(value) * Amount.Of(factor);
        if (value.Kind != NodeKind.Choice) return !value.ReadsState && all.Low >= 0 && all.High > 0;
        // Where the dynamics forget the action, choosing well is the whole task.
        if (target.Horizon is null or 1 || target.Next is not { } next || !next.ReadsSide(Side.Action)) return false;
        return States.Leaves(value).Any(
            leaf => !leaf.Value.ReadsState && leaf.Conditions.All(made => !made.Condition.ReadsState)
                && (Bounds.Of(leaf.Value) * Amount.Of(factor)).IsPositive && !Ends(leaf.Conditions, target));
    }

    // Whether the action that the conditions ask for ends the episode, so that it is paid once.
    private static bool Ends(IEnumerable<(Node Condition, bool Holds)> conditions, TargetLedger target)
    {
        if (target.Terminal is not { } terminal) return false;
        if (States.BeforeStep(terminal, target.Next) is not { } ended) return false;
        Assumptions given = Assumptions.None.Assume(Nodes.Reversed(terminal), false);
        foreach ((Node condition, bool holds) in conditions) given = given.Assume(condition, holds);
        return given.Decide(Cases.Settle(ended, given)) == true;
    }

    private static bool DependsOnActionAlone(RewardTerm term, MethodLedger method)
    {
        Reads guards = Reads.Nothing;
        foreach (Fact fact in term.Guards) guards |= OfCondition(fact, method);
        if ((guards & ~Reads.Action) != 0) return false;
        if (term.Reads == Reads.Action) return Sign(term, method);
        return term.Reads == Reads.Nothing && guards == Reads.Action && term.Amount.IsPositive;
    }

    private static bool Sign(RewardTerm term, MethodLedger method) =>
        (term.Amount.Low >= 0 && term.Amount.High > 0)
        || (term.Value is not null && IsPositiveMultiple(term.Value, method));

    // a * 0.1f: the sign that the agent chooses.
    private static bool IsPositiveMultiple(IOperation value, MethodLedger method)
    {
        switch (value.Unconverted())
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                return (IsPositive(product.LeftOperand) && IsPositiveMultiple(product.RightOperand, method))
                    || (IsPositive(product.RightOperand) && IsPositiveMultiple(product.LeftOperand, method));
            case ILocalReferenceOperation local:
                return method.Locals.AreExact(local.Local) && method.Locals.Of(local.Local).Count == 1
                    && IsPositiveMultiple(method.Locals.Of(local.Local)[0], method);
            case IPropertyReferenceOperation or IArrayElementReferenceOperation:
                return true;
            default:
                return false;
        }
    }

    private static bool IsPositive(IOperation factor) =>
        factor.Unconverted().ConstantValue is { HasValue: true, Value: > 0f or > 0 or > 0d };

    private static Reads OfCondition(Fact fact, MethodLedger method)
    {
        IOperation? condition = method.Body.DescendantsAndSelf()
            .FirstOrDefault(operation => operation.Syntax == fact.Condition);
        return condition is null ? Reads.State : DependenceReader.Read(condition, method.Locals);
    }
}

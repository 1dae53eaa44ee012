using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The code replaces the chosen action by another and pays or charges what it put there.</summary>
internal sealed class ActionOverridden : RewardRule
{
    public const string Id = "GA3022";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pays for an action that was replaced",
        "'{0}' pays by '{1}', which '{2}' has replaced: the reward says nothing of what the policy chose",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (KnownFrameworks.TriggerOf(method.Method) != Trigger.Step) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Value is null || term.Kind == CallKind.Return) continue;
            if (OverriddenParameter(term, method) is { } anew)
            {
                context.Report(
                    Rule, term.Location, anew.Syntax.GetLocation(), term.Call.Site.Syntax.ToString(),
                    Places.Of(anew.Target.Syntax).Text, anew.Syntax.ToString());
                continue;
            }

            foreach (ILocalReferenceOperation local in Locals(term, method))
            {
                if (PaysNothing(local.Local, term, method)) continue;
                if ((Override(local.Local, term, method) ?? Refused(local.Local, term, method)) is not { } replaced)
                    continue;
                context.Report(
                    Rule, term.Location, replaced.Syntax.GetLocation(), term.Call.Site.Syntax.ToString(),
                    local.Local.Name, replaced.Syntax.ToString());
                break;
            }
        }
    }

    private static IEnumerable<ILocalReferenceOperation> Locals(RewardTerm term, MethodLedger method) =>
        Tested(term, method).SelectMany(method.Locals.Sources).Concat(term.Value!.DescendantsAndSelf())
            .OfType<ILocalReferenceOperation>();

    private static IEnumerable<IOperation> Tested(RewardTerm term, MethodLedger method) => term.Guards.SelectMany(
        fact => method.Body.DescendantsAndSelf().Where(part => part.Syntax == fact.Condition));

    // int action, the parameter itself: if (hot) action = 0; ... if (action == 0) reward += 0.5;
    private static ISimpleAssignmentOperation? OverriddenParameter(RewardTerm term, MethodLedger method)
    {
        IParameterSymbol[] tested = [.. Tested(term, method).SelectMany(part => part.DescendantsAndSelf())
            .OfType<IParameterReferenceOperation>().Select(part => part.Parameter).Where(KnownFrameworks.IsAction)];
        return tested.Length == 0 ? null : method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(set => set.Target is IParameterReferenceOperation { Parameter: var parameter }
                && tested.Contains(parameter, SymbolEqualityComparer.Default)
                && set.Value.ConstantValue.HasValue && !IsClamp(set)
                && set.Syntax.Span.End < term.Call.Site.Syntax.SpanStart
                && set.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is { } test
                && !Place.Identifiers(test.Condition.ToString()).Contains(parameter.Name)
                && IsOnTheWay(set.Syntax, term.Call.Site.Syntax));
    }

    // int move = actions.DiscreteActions[0]; ... move = 2; ... AddReward(by move)
    private static ISimpleAssignmentOperation? Override(ILocalSymbol local, RewardTerm term, MethodLedger method)
    {
        // What a step adds to is a state and no choice.
        if (method.Locals.Changes(local).Any(change => change is ICompoundAssignmentOperation)) return null;
        bool isAction = method.Locals.Of(local).Any(
            value => value.Unconverted().ConstantValue is { HasValue: false }
                && DependenceReader.Read(value, method.Locals) == Reads.Action);
        if (!isAction) return null;
        return method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().FirstOrDefault(
            assignment => assignment.Target is ILocalReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Local, local)
                && assignment.Value.ConstantValue.HasValue && !IsClamp(assignment)
                && assignment.Syntax.Span.End < term.Call.Site.Syntax.SpanStart
                && IsOnTheWay(assignment.Syntax, term.Call.Site.Syntax));
    }

    // if (next.x > 10) { AddReward(-1f); way = home; }: the charge is for what never happens.
    private static ISimpleAssignmentOperation? Refused(ILocalSymbol local, RewardTerm term, MethodLedger method)
    {
        if (!IsChosen(local, method) || StopsAtSomething(local, term, method)) return null;
        BranchTest? test = Branches.Around(term.Call.Site.Syntax).FirstOrDefault();
        if (test is not { Holds: true, Branch: StatementSyntax branch }) return null;
        return method.Body.DescendantsAndSelf().OfType<ISimpleAssignmentOperation>().FirstOrDefault(
            assignment => assignment.Target is ILocalReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Local, local)
                && branch.Span.Contains(assignment.Syntax.Span) && !IsClamp(assignment)
                && !DependenceReader.Read(assignment.Value, method.Locals).HasFlag(Reads.Action));
    }

    // A wall stops what runs into it: the charge is for the way that was chosen, and nothing else is done instead.
    private static bool StopsAtSomething(ILocalSymbol local, RewardTerm term, MethodLedger method) =>
        term.Amount.IsNegative && method.Locals.Of(local).Where(value => !IsOfAction(value, method)).All(IsNothing);

    private static bool IsOfAction(IOperation value, MethodLedger method) =>
        DependenceReader.Read(value, method.Locals).HasFlag(Reads.Action);

    // 0, Vector3.zero.
    private static bool IsNothing(IOperation value) =>
        value.Unconverted() is var bare && (bare.ConstantValue is { HasValue: true, Value: 0 or 0f or 0d }
            || bare.Syntax is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "zero" or "Zero" });

    private static bool IsChosen(ILocalSymbol local, MethodLedger method) => method.Locals.Of(local).Any(
        value => DependenceReader.Read(value, method.Locals).HasFlag(Reads.Action)
            && !value.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any());

    // -0.02f * burn after burn = 0: what did not happen is not paid.
    private static bool PaysNothing(ILocalSymbol local, RewardTerm term, MethodLedger method) =>
        IsFactor(term.Value!, local)
        && method.Locals.Of(local).Where(value => value.ConstantValue.HasValue)
            .All(value => value.ConstantValue.Value is 0 or 0f or 0d);

    private static bool IsFactor(IOperation value, ILocalSymbol local) => value.Unconverted() switch
    {
        ILocalReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Local, local),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product =>
            IsFactor(product.LeftOperand, local) || IsFactor(product.RightOperand, local),
        IUnaryOperation minus => IsFactor(minus.Operand, local),
        _ => false,
    };

    // if (move > 1f) move = 1f; if (Mathf.Abs(move) < 0.1f) move = 0f: what was chosen decides what becomes of it.
    private static bool IsClamp(ISimpleAssignmentOperation assignment) =>
        assignment.Syntax.FirstAncestorOrSelf<IfStatementSyntax>()?.Condition is BinaryExpressionSyntax test
        && (test.OperatorToken.Text[0] is '<' or '>')
        && Places.Of(test.Left).Names.Contains(Places.Of(assignment.Target.Syntax).Text);

    // Not where the action is translated: switch (choice) { case 0: move = 1; ... }
    private static bool IsOnTheWay(SyntaxNode assignment, SyntaxNode reward) =>
        !assignment.Ancestors().Any(node => node is SwitchStatementSyntax or ElseClauseSyntax)
        && !(assignment.FirstAncestorOrSelf<IfStatementSyntax>() is { } test
            && (test.Else is not null || test.Span.Contains(reward.Span)));
}

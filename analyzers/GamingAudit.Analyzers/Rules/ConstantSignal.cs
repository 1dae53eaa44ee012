using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>All that a class pays is one constant at every step, or nothing.</summary>
internal sealed class ConstantSignal : RewardRule
{
    public const string Id = "GA3005";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Constant reward",
        "'{0}' is paid at every step whatever happens, and '{1}' pays nothing else{2}: all policies earn the same",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (Nothing(type, context) is { } nothing)
        {
            context.Report(
                Rule, nothing.Location, null, nothing.Call.Site.Syntax.ToString(), type.Type.Name, string.Empty);
            return;
        }

        bool isTimed = IsTimed(type, context);
        if (type.Methods.SelectMany(method => method.Ends).Any(
            end => !isTimed || end.Kind != CallKind.EndLater)) return;
        if (!type.Terms.Any() || !type.Terms.All(term => IsUnconditional(term, isTimed, context.Type))) return;
        // What one flag decides of and another does not differs by what sets it; a life is as long as it lasts.
        if (type.Terms.Any(term => !term.Guards.IsEmpty) && type.Terms.Any(term => term.Guards.IsEmpty)) return;
        if (type.Terms.Any(term => Lives.IsOf(term, context))) return;
        if (OtherPayers.MayPay(type.Type, context.Compilation)) return;
        RewardTerm first = type.Terms.First();
        context.Report(
            Rule, first.Location, null, first.Call.Site.Syntax.ToString(), type.Type.Name, " and ends nothing");
    }

    // float reward = 0f; return reward; where it is all that a class is paid, and no template for others: whatever ends
    // the episode, no policy earns anything.
    private static RewardTerm? Nothing(ClassLedger type, RuleContext context) =>
        type.Terms.FirstOrDefault(term => term.Trigger == Trigger.Step) is { } first
        && type.Terms.All(term => term.Amount is { IsConstant: true, Low: 0 }) && !type.Type.IsAbstract
        && type.Methods.All(method => !method.Method.IsVirtual)
        && !OtherPayers.MayPay(type.Type, context.Compilation) && !OtherPayers.Inherits(context.Type) ? first : null;

    // What an environment returns may well be one a step: the episode's end is where its policies differ.
    private static bool IsUnconditional(RewardTerm term, bool isTimed, TypeSource type) =>
        term.Trigger == Trigger.Step && term.Amount.IsConstant
        && (term.Guards.IsEmpty || (isTimed && term.Guards.All(IsOfTheEnd))
            || term.Guards.All(fact => IsSwitch(fact, type)))
        && term.Receiver.IsSelf && (!(term.Kind == CallKind.Return || term.Call.IsResult) || isTimed
            || term.Amount.High is 0);

    // if (!isMoving) return; of a flag that is the class's own and that no contact turns: when it is paid, and not for
    // what.
    private static bool IsSwitch(Fact fact, TypeSource type) =>
        fact is { Aspect.Length: 0, Relation: Relation.Equal, Value: bool, Subject.Parts.Length: 1 }
        && fact.Condition is IdentifierNameSyntax or PrefixUnaryExpressionSyntax
        && !type.Type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => type.TriggerOf(method) is Trigger.Enter or Trigger.Stay or Trigger.Exit)
            .SelectMany(method => method.DeclaringSyntaxReferences)
            .SelectMany(reference => Writes.In(reference.GetSyntax()))
            .Any(write => write.Name == fact.Subject.Last.Name);

    // done ? 1 : 0, where time alone decides of done.
    private static bool IsOfTheEnd(Fact fact) =>
        fact is { Aspect.Length: 0, Value: bool, Subject.Parts.Length: 1 } && EndFlag.IsNamed(fact.Subject.Last.Name);

    // What ends the episode is the time alone, which all policies have the same of.
    private static bool IsTimed(ClassLedger type, RuleContext context)
    {
        List<ExpressionSyntax> ends = EndValues.Of(type.Type, context.Words(WordLists.Overs)).ToList();
        return ends.Count > 0 && ends.All(
            end => ConditionFacts.FromSyntax(end) is { } fact && TimeOuts.Is(fact, context));
    }
}

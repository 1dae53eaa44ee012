using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What the code around a reward does with the thing that it pays for.</summary>
internal static class BodyUse
{
    /// <summary>Whether the method, or a method that it calls on itself, uses up, moves or counts something.</summary>
    /// <param name="method">The method.</param>
    /// <param name="type">The type that it is of.</param>
    /// <param name="asked">A helper that was asked already; null where none was.</param>
    public static bool ChangesWhatItTouches(MethodLedger method, TypeSource type, SyntaxNode? asked = null)
    {
        SyntaxNode body = method.Body.Syntax;
        if (Consumption.Uses(body, type.Words, type.Type, use => IsCountToEnd(use, method, type))) return true;
        if (WritesState(body, method, write => IsShownOrSet(write, method, type))) return true;
        HashSet<string> locals = LocalNames.In(body);
        foreach (InvocationExpressionSyntax call in body.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            string name = CallShape.NameOf(call.Expression) ?? string.Empty;
            // What a local function does stands in the body as well.
            if (call.Expression is IdentifierNameSyntax && locals.Contains(name)) continue;
            if (KnownFrameworks.Named(call, type.Type) is not null || IsLookUp(name, type.Words)) continue;
            if (!Places.OfReceiver(call).IsSelf)
            {
                if (Target(call, method) is { } target && OnlySets(target)) continue;
                return true;
            }

            if (type.Declaration(name, call.ArgumentList.Arguments.Count) is not { } helper) return true;
            if (asked is not null && helper.Span.Contains(asked.Span)) continue;
            if (Consumption.Uses(helper, type.Words, type.Type) || !type.WrittenBy(helper).IsEmpty) return true;
        }

        return false;
    }

    // timer = 0 that only limits the time, and what is only seen: floor.material = won. What another test reads may
    // well decide whether the thing is there again.
    private static bool IsShownOrSet(Write write, MethodLedger method, TypeSource type) =>
        (Literals.Number(write.Value) is not null
            && (!RunningTotals.IsTested(write.Name, type) || NameWords.Of(write.Name).Any(
                word => type.Words.Of(WordLists.Counters).Contains(word)))
            && !method.Terms.Any(term => term.Guards.Any(fact => fact.Subject.Names.Contains(write.Name))))
        // Field.LastToucher = this: who it was, and nothing of what was touched.
        || write.Value is ThisExpressionSyntax || KnownFrameworks.Words.Shown.Contains(write.Name)
        || IdleFields.Is(write.Name, type.Type) || IsCountToEnd(write.Site, method, type);

    /// <summary>coins++; beside the pay: whether all that is used up there is a count that only an end asks for.
    /// </summary>
    public static bool OnlyCountsToEnd(RewardTerm term, MethodLedger method, TypeSource type) =>
        term.Call.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>() is { } block
        && !Consumption.Uses(block, type.Words, type.Type, use => IsCountToEnd(use, method, type))
        && !Consumption.IsLatched(term.Guards, method.Body.Syntax);

    // laps++; if (laps >= 3) EndEpisode(); how often it was paid, which nothing but the end asks for.
    private static bool IsCountToEnd(SyntaxNode site, MethodLedger method, TypeSource type)
    {
        if (site is not PostfixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.PostIncrementExpression, Operand: IdentifierNameSyntax counted,
            }) return false;
        IfStatementSyntax[] tests = [.. type.Type.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<IfStatementSyntax>()
            .Where(test => Place.Identifiers(test.Condition.ToString()).Contains(counted.Identifier.ValueText))];
        return tests.Length > 0 && tests.All(test => method.Ends.Any(
            end => test.Statement.Span.Contains(end.Site.Syntax.Span)));
    }

    private static MethodDeclarationSyntax? Target(InvocationExpressionSyntax call, MethodLedger method) =>
        method.Operation(call) is { } operation && CallShape.Of(operation) is { Method: { } target }
            ? target.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as MethodDeclarationSyntax
            : null;

    // door.Open(): once more sets it to what it is.
    private static bool OnlySets(MethodDeclarationSyntax target) =>
        target is { Body.Statements: { Count: > 0 } statements } && statements.All(
            statement => statement is ExpressionStatementSyntax
            {
                Expression: AssignmentExpressionSyntax { Right: LiteralExpressionSyntax } set,
            } && set.IsKind(SyntaxKind.SimpleAssignmentExpression) && set.Left is IdentifierNameSyntax);

    /// <summary>Whether state is written below the node, other than to pay or to end an episode.</summary>
    /// <param name="node">The node.</param>
    /// <param name="method">The method that it is of.</param>
    /// <param name="isNone">Which writes count for nothing; null where all count.</param>
    public static bool WritesState(SyntaxNode node, MethodLedger method, System.Func<Write, bool>? isNone = null)
    {
        HashSet<string> locals = LocalNames.In(node);
        return Writes.In(node).Any(
            write => isNone?.Invoke(write) != true && write.Name != "_" && !locals.Contains(write.Name)
                && !method.Terms.Any(term => term.Call.Site.Syntax == write.Site)
                && !method.Ends.Any(end => end.Site.Syntax == write.Site));
    }

    /// <summary>Whether the class takes back at an exit what it pays at an entry: for the same thing.</summary>
    public static bool Refunds(ClassLedger type, RewardTerm term) =>
        term.Trigger != Trigger.Step && type.Methods.Where(method => method.Trigger is Trigger.Exit or Trigger.Stay)
            .SelectMany(method => method.Terms)
            .Any(other => other.Amount.Low < 0 && !other.Guards.Any(fact => term.Guards.Any(fact.Excludes))
                && other.Guards.Where(Marks.IsMark).All(mark => term.Guards.Any(mark.SameAs)));

    private static bool IsLookUp(string name, Words words) =>
        words.Of(WordLists.LookUps).Contains(name) || KnownFrameworks.Words.LookUps.Contains(name);
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>When other objects run a method that pays, and under which tests; unknown where one caller is.</summary>
/// <param name="Trigger">When all of them run.</param>
/// <param name="Guards">What they test before the call.</param>
/// <param name="Consumed">Whether they use up what is paid for.</param>
internal sealed record CallersOf(Trigger Trigger, ImmutableArray<Fact> Guards, bool Consumed)
{
    public static readonly CallersOf Nobody = new(Trigger.Unknown, ImmutableArray<Fact>.Empty, false);

    // A method that a method of a method calls: more says little of when it runs.
    private const int MaxDepth = 3;

    // A name that so many places use is no event of one reward.
    private const int MaxUses = 16;

    /// <summary>The callers of a method of the type in other types, by names in the whole program.</summary>
    public static CallersOf Find(IMethodSymbol method, Compilation compilation, Words words)
    {
        PayingProgram program = PayingProgram.Of(compilation);
        SyntaxNode[] uses = [.. program.Uses(method.Name).Take(MaxUses + 1)];
        if (uses.Length is 0 or > MaxUses) return Nobody;
        bool isUnique = program.IsUnique(method.Name);
        var found = new List<CallersOf>();
        foreach (SyntaxNode use in uses)
        {
            if (use is InvocationExpressionSyntax call)
            {
                // The call's own term says when.
                if (Places.OfReceiver(call).IsSelf) return Nobody;
                if (call.ArgumentList.Arguments.Count > method.Parameters.Length) continue;
                if (!isUnique)
                {
                    if (DeclaredTypes.Of(Receiver(call)) is not { } type) return Nobody;
                    if (!IsOf(method.ContainingType, type)) continue;
                }
            }
            else if (Raises.IsRemoved(use) || Repeats.IsStop(use))
            {
                continue;
            }
            else if (Repeats.IsStart(use))
            {
                found.Add(new CallersOf(Trigger.Step, ImmutableArray<Fact>.Empty, false));
                continue;
            }

            SyntaxNode[] places = use is InvocationExpressionSyntax || IsDelayed(use) ? [use]
                : Raises.EventOf(use) is { } raised ? [.. program.Raised(raised).Take(MaxUses)] : [];
            if (places.Length == 0) return Nobody;
            foreach (SyntaxNode place in places)
            {
                if (Runs(place, compilation, words, 0) is not { } caller) return Nobody;
                found.Add(caller);
            }
        }

        if (found.Count == 0 || found.Any(caller => caller.Trigger != found[0].Trigger)) return Nobody;
        var all = new CallersOf(found[0].Trigger, Common(found), found.Any(caller => caller.Consumed));
        // What happens once is looked for in each frame as well.
        return all.Trigger == Trigger.Frame && !all.Guards.All(fact => IsMeasure(fact, words)) ? Nobody : all;
    }

    /// <summary>Who raises the event that a lambda is handed to.</summary>
    public static CallersOf OfHandler(IMethodSymbol lambda, Compilation compilation, Words words)
    {
        if (lambda.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } handler) return Nobody;
        if (Raises.EventOf(handler) is not { } raised) return Nobody;
        CallersOf?[] found = [.. PayingProgram.Of(compilation).Raised(raised).Take(MaxUses).Select(
            place => Runs(place, compilation, words, 0))];
        if (found.Length == 0 || found.Any(caller => caller is null || caller.Trigger != found[0]!.Trigger))
            return Nobody;
        List<CallersOf> all = [.. found.OfType<CallersOf>()];
        return all[0].Trigger == Trigger.Frame
            ? Nobody
            : new CallersOf(all[0].Trigger, Common(all), all.Any(caller => caller.Consumed));
    }

    // A distance or a speed, which stays as it is for a while.
    private static bool IsMeasure(Fact fact, Words words) =>
        fact.Relation is not (Relation.Equal or Relation.NotEqual)
        && fact.Condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(
            name => words.Of(WordLists.Measures).Contains(name.Identifier.ValueText)
                || name.Identifier.ValueText == "Abs");

    private static CallersOf? Runs(SyntaxNode use, Compilation compilation, Words words, int depth)
    {
        if (use.Ancestors().Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            return null;
        if (use.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } around) return null;
        if (((SyntaxNode?)around.Body ?? around.ExpressionBody) is not { } body) return null;
        ImmutableArray<Fact> guards = SyntaxGuards.Of(use, body).ToImmutableArray();
        bool consumed = Consumption.IsConsumed(use, words) || DoesMore(use)
            // if (!hit) return; agent.Pay(); Destroy(gameObject);
            || (!guards.IsEmpty && use.FirstAncestorOrSelf<StatementSyntax>()?.Parent == body
                && (Consumption.Uses(body, words) || body.ChildNodes().Any(CallsOwn)));
        if (SourceSymbols.Of(around, compilation) is { } symbol && KnownFrameworks.TriggerOf(symbol) is var trigger
            && trigger != Trigger.Unknown)
            return new CallersOf(trigger, guards, consumed);
        if (depth >= MaxDepth || around.Parent is not TypeDeclarationSyntax type) return null;
        InvocationExpressionSyntax[] calls = [.. type.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(
            call => Places.OfReceiver(call).IsSelf
                && CallShape.NameOf(call.Expression) == around.Identifier.ValueText)];
        if (calls.Length != 1 || IsPublic(around)) return null;
        return Runs(calls[0], compilation, words, depth + 1) is { } outer
            ? new CallersOf(outer.Trigger, outer.Guards.AddRange(guards), outer.Consumed || consumed)
            : null;
    }

    // What else the tested block does may well make the test false again, in whatever words.
    private static bool DoesMore(SyntaxNode use) =>
        use.FirstAncestorOrSelf<StatementSyntax>()?.Parent
            is BlockSyntax { Parent: not MemberDeclarationSyntax, Statements.Count: > 1 };

    // if (!hit) return; Jump(); agent.Pay(): what its own methods do then, in whatever words.
    private static bool CallsOwn(SyntaxNode statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
        && Places.OfReceiver(call).IsSelf;

    private static bool IsPublic(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(modifier => modifier.ValueText == "public");

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax => call.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault()?.Expression,
        _ => null,
    };

    private static bool IsOf(ITypeSymbol? type, string name)
    {
        for (ITypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == name) return true;
        }

        return type?.AllInterfaces.Any(contract => contract.Name == name) == true;
    }

    // Invoke("Pay", 1f), Invoke(nameof(Pay), 1f), other.SendMessage("Pay"): once for each time that it is asked for.
    private static bool IsDelayed(SyntaxNode use)
    {
        if (use.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is not InvocationExpressionSyntax call)
            return false;
        if (CallShape.NameOf(call.Expression) == "nameof") return call.Parent is { } named && IsDelayed(named);
        return CallShape.NameOf(call.Expression) is { } name && KnownFrameworks.Words.CallsByName.Contains(name);
    }

    // What all callers tested; where they tested different things, that each of them tested something.
    internal static ImmutableArray<Fact> Common(List<CallersOf> callers)
    {
        if (callers.Count == 1) return callers[0].Guards;
        ImmutableArray<Fact> common = callers[0].Guards
            .Where(fact => callers.All(caller => caller.Guards.Any(fact.SameAs))).ToImmutableArray();
        if (!common.IsEmpty || callers.Any(caller => caller.Guards.IsEmpty)) return common;
        string either = string.Join(" || ", callers.Select(caller => caller.Guards[0].Condition.ToString()).Distinct());
        return ImmutableArray.Create(
            new Fact(Place.Named(either), string.Empty, Relation.Equal, true, callers[0].Guards[0].Condition));
    }
}

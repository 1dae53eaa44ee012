using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Reads what a helper does from its declaration: what pays or ends its own agent, in the order of the source, in the
/// names of any framework, with the tests before it.
/// </summary>
internal static class HelperReader
{
    // Wrappers of wrappers occur; a deeper chain says nothing more about the reward.
    private const int MaxDepth = 3;

    public static ImmutableArray<HelperEffect> Read(MethodDeclarationSyntax helper, TypeSource type, int depth = 0)
    {
        if (depth > MaxDepth || ((SyntaxNode?)helper.Body ?? helper.ExpressionBody) is not { } body)
            return ImmutableArray<HelperEffect>.Empty;
        var effects = new List<HelperEffect>();
        bool mayBeReplaced = helper.Modifiers.Any(
            modifier => modifier.IsKind(SyntaxKind.VirtualKeyword) || modifier.IsKind(SyntaxKind.AbstractKeyword));
        bool runsLater = body.DescendantNodes().Any(node => node is YieldStatementSyntax or AwaitExpressionSyntax);
        foreach (ExpressionSyntax node in body.DescendantNodes(IsHere).OfType<ExpressionSyntax>())
        {
            if (node is not (InvocationExpressionSyntax or AssignmentExpressionSyntax)) continue;
            var call = node as InvocationExpressionSyntax;
            string? payee = call is null ? null : Payee(call, helper);
            Place? member = payee is not null ? null : Member(node, helper, type);
            if (call is not null && payee is null && member is null && !Places.OfReceiver(call).IsSelf) continue;
            MethodDeclarationSyntax? called = call is null || payee is not null || member is not null || IsOfBase(call)
                ? null
                : type.Declaration(call);
            if (called == helper) continue;
            NamedCall? named = called is not null ? null
                : payee is null && member is null ? KnownFrameworks.Named(node, type.Type)
                : KnownFrameworks.PayByName(node);
            if (called is null && named is null) continue;
            bool surely = !mayBeReplaced && !runsLater && IsStraight(node, body);
            ImmutableArray<Fact> guards = SyntaxGuards.Of(node, body).ToImmutableArray();
            if (named is not null)
                effects.Add(Effect(named, node, helper, type, guards, surely) with
                {
                    Payee = payee,
                    Member = member,
                });
            else effects.AddRange(At(OfOwn(called!, type, depth + 1), called!, call!).Select(
                effect => Through(effect, called!, call!, helper, type) with
                {
                    Guards = guards.AddRange(effect.Guards),
                    Surely = surely && effect.Surely,
                }));
        }

        return effects.Select((effect, at) => effect with
        {
            EndsAfter = effect.EndsAfter || (effect.Kind.Pays() && IsEnded(effect, effects.Skip(at + 1))),
        }).ToImmutableArray();
    }

    // Whom a helper of a helper pays beside its own object is told there.
    private static ImmutableArray<HelperEffect> OfOwn(MethodDeclarationSyntax helper, TypeSource type, int depth) =>
        Read(helper, type, depth).RemoveAll(effect => effect.Payee is not null);

    /// <summary>The effects of a helper at a call of it: what the arguments decide is decided.</summary>
    public static IEnumerable<HelperEffect> At(
        ImmutableArray<HelperEffect> effects, MethodDeclarationSyntax helper, InvocationExpressionSyntax call)
    {
        foreach (HelperEffect effect in effects)
        {
            var guards = ImmutableArray.CreateBuilder<Fact>();
            bool happens = true;
            foreach (Fact fact in effect.Guards)
            {
                switch (Decide(fact, helper, call, out Fact seen))
                {
                    case false:
                        happens = false;
                        break;
                    case null:
                        guards.Add(seen);
                        break;
                }
            }

            if (happens) yield return effect with { Guards = guards.ToImmutable() };
        }
    }

    // A constant that is passed; any other parameter is seen as the argument that it holds.
    private static bool? Decide(
        Fact fact, MethodDeclarationSyntax helper, InvocationExpressionSyntax call, out Fact seen)
    {
        seen = fact;
        if (Argument(fact.Subject.Root, helper, call) is not { } argument) return null;
        bool isWhole = fact is { Aspect.Length: 0, Subject.Parts.Length: 1 } && fact.Subject.Last.Suffix.Length == 0;
        if (isWhole && Passed(argument, fact.Value) is { } value)
        {
            var held = new Fact(fact.Subject, string.Empty, Relation.Equal, value, argument);
            if (held.Excludes(fact)) return false;
            if (held.Excludes(ConditionFacts.Negate(fact))) return true;
        }

        seen = fact with { Subject = fact.Subject.Rerooted(Places.Of(argument)) };
        return null;
    }

    // Level.Good where another Level is asked for: an enum's members differ.
    private static object? Passed(ExpressionSyntax argument, object? asked)
    {
        if (asked is not Place { Parts: { Length: >= 2 } } member)
            return argument is LiteralExpressionSyntax { Token.Value: { } value } ? ConditionFacts.Normal(value)
                : Literals.Number(argument);
        Place passed = Places.Of(argument);
        return argument is MemberAccessExpressionSyntax && passed.Owner == member.Owner
            && char.IsUpper(member.Owner!.Last.Name[0]) ? passed : null;
    }

    /// <summary>What a call passes for a parameter, or its default.</summary>
    public static ExpressionSyntax? Argument(
        string parameter, MethodDeclarationSyntax helper, InvocationExpressionSyntax call)
    {
        int at = helper.ParameterList.Parameters.IndexOf(one => one.Identifier.ValueText == parameter);
        if (at < 0) return null;
        int passed = SyntaxAmounts.Passed(call, parameter, at);
        return passed >= 0
            ? call.ArgumentList.Arguments[passed].Expression
            : helper.ParameterList.Parameters[at].Default?.Value;
    }

    private static bool IsEnded(HelperEffect paid, IEnumerable<HelperEffect> later) =>
        later.Any(effect => effect.Kind.EndsNow() && effect.Payee == paid.Payee && effect.Member == paid.Member
            && effect.Kind.IsGroup() == paid.Kind.IsGroup()
            && effect.Guards.All(fact => paid.Guards.Any(fact.SameAs)));

    private static HelperEffect Effect(
        NamedCall call, SyntaxNode site, MethodDeclarationSyntax helper, TypeSource type, ImmutableArray<Fact> guards,
        bool surely) =>
        new(
            call.Kind, call.Amount, Parameter(call.Amount, helper),
            named => SyntaxAmounts.Read(call.Amount, SyntaxAmounts.Held(helper, named, type, 0), type)
                * Amount.Of(call.Factor),
            guards, surely, false, site);

    private static HelperEffect Through(
        HelperEffect inner, MethodDeclarationSyntax called, InvocationExpressionSyntax call,
        MethodDeclarationSyntax helper, TypeSource type)
    {
        ExpressionSyntax? argument = inner.Parameter is null ? inner.Value : Argument(inner.Parameter, called, call);
        return inner with
        {
            Value = argument,
            Parameter = inner.Parameter is null ? null : Parameter(argument, helper),
            Amount = named =>
            {
                Func<string, Amount?> held = SyntaxAmounts.Held(helper, named, type, 0);
                return inner.Amount(SyntaxAmounts.Bind(
                    called, call, at => SyntaxAmounts.Read(call.ArgumentList.Arguments[at].Expression, held, type),
                    type));
            },
        };
    }

    // The parameter that an amount is, whatever sign or constant factor it has.
    private static string? Parameter(ExpressionSyntax? amount, MethodDeclarationSyntax helper)
    {
        switch (amount)
        {
            case ParenthesizedExpressionSyntax inner:
                return Parameter(inner.Expression, helper);
            case PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression):
                return Parameter(minus.Operand, helper);
            case BinaryExpressionSyntax product when product.IsKind(SyntaxKind.MultiplyExpression):
                return IsScale(product.Right, helper) ? Parameter(product.Left, helper)
                    : IsScale(product.Left, helper) ? Parameter(product.Right, helper) : null;
            case IdentifierNameSyntax { Identifier.ValueText: var name }:
                return helper.ParameterList.Parameters.Any(one => one.Identifier.ValueText == name) ? name : null;
            default:
                return null;
        }
    }

    // 0.5f, or a name that is neither a parameter nor a local: a scale.
    private static bool IsScale(ExpressionSyntax factor, MethodDeclarationSyntax helper) =>
        Literals.Number(factor) is not null
        || (factor is IdentifierNameSyntax { Identifier.ValueText: var name }
            && helper.ParameterList.Parameters.All(one => one.Identifier.ValueText != name)
            && !LocalNames.In(helper).Contains(name));

    // agent.AddReward(1f), where the agent is a parameter.
    private static string? Payee(InvocationExpressionSyntax call, MethodDeclarationSyntax helper) =>
        Places.OfReceiver(call) is { Parts: { Length: 1 } parts } && parts[0].Suffix.Length == 0
        && helper.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == parts[0].Name)
            ? parts[0].Name
            : null;

    // agent.AddReward(1f), agent.Reward += 1, where the agent is a field or property.
    private static Place? Member(ExpressionSyntax node, MethodDeclarationSyntax helper, TypeSource type)
    {
        Place? receiver = node switch
        {
            InvocationExpressionSyntax call => Places.OfReceiver(call),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax set }
                when KnownFrameworks.Named(node, type.Type) is not null => Places.OfOwner(set),
            _ => null,
        };
        if (receiver is not { IsSelf: false, Parts.IsEmpty: false } named || !IsOneObject(named)) return null;
        if (TypeMembers.Find(type.Type, named.Root) is not { } member) return null;
        if (member is not (IFieldSymbol or IPropertySymbol)) return null;
        return !LocalNames.In(helper).Contains(named.Root)
            && helper.ParameterList.Parameters.All(parameter => parameter.Identifier.ValueText != named.Root)
            ? named
            : null;
    }

    // agent, and agent.GetComponent<Player>(), which is the same at each call.
    private static bool IsOneObject(Place receiver) => receiver.Parts[0].Suffix.Length == 0
        && (receiver.Parts.Length == 1 || (receiver.Parts is { Length: 2 } parts && parts[1].Suffix == "()"
            && KnownFrameworks.Words.Components.Contains(parts[1].Name.Split('<')[0])));

    // No loop, switch or handler around it, and no way out before it but the early returns that are its guards.
    private static bool IsStraight(ExpressionSyntax at, SyntaxNode body)
    {
        for (SyntaxNode? node = at.Parent; node is not null && node != body; node = node.Parent)
        {
            if (node is not (BlockSyntax or IfStatementSyntax or ElseClauseSyntax or ExpressionStatementSyntax))
                return false;
        }

        return body.DescendantNodes(IsHere).All(
            node => node is not (ReturnStatementSyntax or ThrowStatementSyntax) || node.SpanStart > at.SpanStart
                || IsGuard(node, at));
    }

    private static bool IsGuard(SyntaxNode leaving, SyntaxNode at)
    {
        SyntaxNode? test = leaving.Parent is BlockSyntax ? leaving.Parent.Parent : leaving.Parent;
        return test is IfStatementSyntax { Else: null, Parent: { } around } && around.Contains(at);
    }

    private static bool IsOfBase(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };

    private static bool IsHere(SyntaxNode node) =>
        node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}

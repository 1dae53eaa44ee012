using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Ends that come by way of another object: a referee that ends its agents, an event whose handler ends. Which agent
/// that is nobody can prove.
/// </summary>
internal static class ForeignEnds
{
    // A method of the other object, and a helper of it.
    private const int MaxDepth = 1;

    /// <summary>The end of the agent's own episode that a call of another object's method likely is.</summary>
    public static RewardCall? Of(IOperation operation, TypeSource type)
    {
        if (CallShape.Of(operation) is not { Method: { ContainingType: { } other } method } shape) return null;
        // crashed?.Invoke(); where the own handler ends.
        if (method.MethodKind == MethodKind.DelegateInvoke && KnownFrameworks.IsAgent(type.Type)
            && Raises.Raised(shape.Syntax) is { } own && Handlers(own, type).Any(handler => EndsSurely(handler, type)))
            return new RewardCall(CallKind.End, operation, null, Place.Self, Surely: false);
        if (shape.Receiver().IsSelf || !KnownFrameworks.IsAgent(type.Type) || KnownFrameworks.IsOwn(other)) return null;
        if (SymbolEqualityComparer.Default.Equals(other, type.Type)) return null;
        return method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax declared
            && Ends(declared, type.Of(other), type, MaxDepth)
            ? new RewardCall(CallKind.End, operation, null, Place.Self, Surely: false)
            : null;
    }

    /// <summary>ResetArea(); where the own helper surely ends the episode of an agent that a member names.</summary>
    public static IEnumerable<RewardCall> ByHelper(
        IOperation operation, MethodDeclarationSyntax helper, TypeSource type)
    {
        if (((SyntaxNode?)helper.Body ?? helper.ExpressionBody) is not { } body) yield break;
        if (helper.Modifiers.Any(SyntaxKind.VirtualKeyword) || helper.Modifiers.Any(SyntaxKind.AbstractKeyword))
            yield break;
        foreach (InvocationExpressionSyntax call in body.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (KnownFrameworks.PayByName(call) is not { Kind: CallKind.End }) continue;
            if (Places.OfReceiver(call) is not { Parts: { Length: 1 } } receiver || receiver.IsSelf) continue;
            bool isMember = type.Type.GetMembers(receiver.Text)
                .Any(member => member is IFieldSymbol or IPropertySymbol);
            bool isAlways = call.Ancestors().TakeWhile(node => node != body).All(
                node => node is BlockSyntax or ExpressionStatementSyntax);
            if (isMember && isAlways && IsStraight(call, body))
                yield return new RewardCall(CallKind.End, operation, null, receiver);
        }
    }

    /// <summary>foreach (Agent one in agents) one.EndEpisode(); and then winner.AddReward(1f);</summary>
    public static bool EndAllOf(PathEvent end, PathEvent paid)
    {
        if (end.Kind != CallKind.End || end.Call.Receiver.Parts.Length != 1 || paid.Kind.IsGroup()) return false;
        SyntaxNode site = end.Call.Site.Syntax;
        ForEachStatementSyntax? loop = site.Ancestors().OfType<ForEachStatementSyntax>().FirstOrDefault(
            around => around.Identifier.ValueText == end.Call.Receiver.Root);
        if (loop is null || loop.Span.Contains(paid.Call.Site.Syntax.Span) || !IsStraight(site, loop)) return false;
        return end.Call.Site is IInvocationOperation { Instance.Type: { } each }
            && paid.Call.Site is IInvocationOperation { Instance.Type: { } one }
            && SymbolEqualityComparer.Default.Equals(each, one);
    }

    private static bool Ends(MethodDeclarationSyntax method, TypeSource owner, TypeSource agent, int depth)
    {
        if (((SyntaxNode?)method.Body ?? method.ExpressionBody) is not { } body) return false;
        foreach (InvocationExpressionSyntax call in body.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (MayEnd(call) && IsStraight(call, body)) return true;
        }

        return false;

        bool MayEnd(InvocationExpressionSyntax call) =>
            (KnownFrameworks.PayByName(call) is { Kind: CallKind.End } && TestedEnds.IsAgents(call, agent))
            || (Raises.Raised(call) is { } raised && Handlers(raised, agent).Any(handler => EndsSurely(handler, agent)))
            || (depth > 0 && Places.OfReceiver(call).IsSelf && owner.Declaration(call) is { } helper
                && Ends(helper, owner, agent, depth - 1));
    }

    private static bool EndsSurely(MethodDeclarationSyntax handler, TypeSource agent) =>
        agent.EffectsOf(handler).Any(effect => effect.Kind == CallKind.End && effect.Surely);

    // No test around it, and nothing that leaves before it.
    private static bool IsStraight(SyntaxNode at, SyntaxNode body) =>
        at.Ancestors().TakeWhile(node => node != body).All(
            node => node is BlockSyntax or ExpressionStatementSyntax or ForEachStatementSyntax or ForStatementSyntax
                or ConditionalAccessExpressionSyntax)
        && !body.DescendantNodes().Any(node => node.SpanStart < at.SpanStart
            && node is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax
                or ContinueStatementSyntax or YieldStatementSyntax or AwaitExpressionSyntax);

    // hit += OnHit in the agent's own code.
    private static IEnumerable<MethodDeclarationSyntax> Handlers(string raised, TypeSource agent) =>
        from reference in agent.Type.DeclaringSyntaxReferences
        from added in reference.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where added.IsKind(SyntaxKind.AddAssignmentExpression) && CallShape.NameOf(added.Left) == raised
        let name = (added.Right as IdentifierNameSyntax)?.Identifier.ValueText
        where name is not null
        from handler in agent.Type.GetMembers(name).SelectMany(member => member.DeclaringSyntaxReferences)
            .Select(declared => declared.GetSyntax()).OfType<MethodDeclarationSyntax>()
        select handler;
}

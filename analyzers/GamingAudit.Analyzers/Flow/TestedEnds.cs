using System.Collections.Concurrent;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Ends of an agent's episode that another object makes under tests of its own, when the agent calls it: a body that
/// moves on and may be wrecked by it. A call that gives nothing back tells nothing of it.
/// </summary>
internal sealed class TestedEnds(TypeSource agent)
{
    // What may end has more to do before: advance, touch, lose.
    private const int MaxDepth = 2;

    private readonly bool isAgent = KnownFrameworks.IsAgent(agent.Type);

    // One method is called from many places, and from other methods.
    private readonly ConcurrentDictionary<(MethodDeclarationSyntax Method, int Depth), bool> known = new();

    /// <summary>The end that a call of another object's method may be.</summary>
    public RewardCall? Of(IOperation operation)
    {
        if (!isAgent || operation.Syntax.Parent is not ExpressionStatementSyntax) return null;
        if (CallShape.Of(operation) is not { Method: { ContainingType: { } other } method } shape) return null;
        if (shape.Receiver().IsSelf || KnownFrameworks.IsOwn(other) || KnownFrameworks.IsAgent(other)) return null;
        return method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax declared
            && MayEnd(declared, agent.Of(other), MaxDepth)
            ? new RewardCall(CallKind.End, operation, null, Place.Self, Surely: false)
            : null;
    }

    /// <summary>Whether a call is one of a method of such an agent, as it is declared around.</summary>
    internal static bool IsAgents(InvocationExpressionSyntax call, TypeSource agent)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver }) return false;
        if (DeclaredTypes.Of(receiver) is not { } declared) return false;
        for (INamedTypeSymbol? at = agent.Type; at is not null; at = at.BaseType)
        {
            if (at.Name == declared) return true;
        }

        return false;
    }

    private bool MayEnd(MethodDeclarationSyntax method, TypeSource owner, int depth) =>
        known.GetOrAdd((method, depth), asked => Read(asked.Method, owner, asked.Depth));

    // At once: what waits ends a later step.
    private bool Read(MethodDeclarationSyntax method, TypeSource owner, int depth)
    {
        if (((SyntaxNode?)method.Body ?? method.ExpressionBody) is not { } body) return false;
        if (body.DescendantNodes().Any(node => node is YieldStatementSyntax or AwaitExpressionSyntax)) return false;
        return body.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax)
            .OfType<InvocationExpressionSyntax>().Any(call => Places.OfReceiver(call).IsSelf
                // StartCoroutine(Lose()) waits.
                ? depth > 0 && call.Parent is not ArgumentSyntax && owner.Declaration(call) is { } helper
                    && helper != method && MayEnd(helper, owner, depth - 1)
                : (KnownFrameworks.PayByName(call) is { Kind: CallKind.End } || EndsOfPaid.EndsByHelper(call, agent))
                    && IsAgents(call, agent));
    }
}

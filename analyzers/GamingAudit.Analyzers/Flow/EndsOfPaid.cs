using System.Collections.Concurrent;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Ends that a third object makes of an agent that the type pays: an enemy that tells its manager, which ends the
/// episode when it was the last, and then pays the agent. That both name one agent nobody can prove.
/// </summary>
internal sealed class EndsOfPaid(TypeSource payer)
{
    // A method of the third object, and helpers of it: its next level, what loads that, what says that none is left.
    private const int MaxDepth = 3;

    private readonly bool isAgent = KnownFrameworks.IsAgent(payer.Type);
    private readonly (string Name, INamedTypeSymbol Type)[] agents =
    [
        .. from member in payer.Type.GetMembers()
           where !member.IsImplicitlyDeclared
           let type = TypeMembers.TypeOf(member) as INamedTypeSymbol
           where type is not null && KnownFrameworks.IsAgent(type)
           select (member.Name, type),
    ];

    // One method is called from many places, and from other methods.
    private readonly ConcurrentDictionary<(MethodDeclarationSyntax Method, int Depth), string?> ended = new();

    /// <summary>The end that a call of another object's method may be, of the one agent that a member names.</summary>
    public RewardCall? Of(IOperation operation)
    {
        if (isAgent || agents.Length == 0) return null;
        if (CallShape.Of(operation) is not { Method: { ContainingType: { } other } method } shape) return null;
        if (shape.Receiver().IsSelf || KnownFrameworks.IsAgent(other)) return null;
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax declared)
            return null;
        return Ended(declared, payer.Of(other), MaxDepth) is { } member
            ? new RewardCall(CallKind.End, operation, null, Place.Named(member), Surely: false)
            : null;
    }

    /// <summary>
    /// The call before a call that pays the agent, which may have ended the agent's episode: of a third object's method
    /// beside it, or of the same agent's; null where there is none.
    /// </summary>
    public static InvocationExpressionSyntax? Before(
        InvocationExpressionSyntax pay, TypeSource agent, Compilation program)
    {
        if (pay.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } paying) return null;
        StatementSyntax[] before = [.. block.Statements.TakeWhile(statement => statement != paying)];
        return before.OfType<ExpressionStatementSyntax>()
            .Select(statement => statement.Expression).OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
                && DeclaredTypes.Of(receiver) is { } third && CallShape.NameOf(call.Expression) is { Length: > 0 }
                && program.GetSymbolsWithName(third, SymbolFilter.Type).OfType<INamedTypeSymbol>().Take(2).ToArray()
                    is { Length: 1 } types && !KnownFrameworks.IsAgent(types[0])
                && agent.Of(types[0]) is var owner && owner.Declaration(call) is { } told
                && EndsAgent(told, owner, agent, MaxDepth))
            ?? before.OfType<IfStatementSyntax>().Where(test => test.Else is null && !test.DescendantNodes().Any(
                    node => node is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax))
                .SelectMany(test => test.DescendantNodes()).OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(call => Places.OfReceiver(call) is { IsSelf: false } receiver
                    && receiver == Places.OfReceiver(pay)
                    && (KnownFrameworks.PayByName(call) is { Kind: CallKind.End } || EndsByHelper(call, agent)));
    }

    private static bool EndsAgent(MethodDeclarationSyntax method, TypeSource owner, TypeSource agent, int depth) =>
        method.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => Places.OfReceiver(call).IsSelf
            ? depth > 0 && owner.Declaration(call) is { } helper && EndsAgent(helper, owner, agent, depth - 1)
            : call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
                && DeclaredTypes.Of(receiver) == agent.Type.Name
                && (KnownFrameworks.PayByName(call) is { Kind: CallKind.End } || EndsByHelper(call, agent)));

    private string? Ended(MethodDeclarationSyntax method, TypeSource owner, int depth) =>
        ended.GetOrAdd((method, depth), asked => Read(asked.Method, owner, asked.Depth));

    private string? Read(MethodDeclarationSyntax method, TypeSource owner, int depth)
    {
        foreach (InvocationExpressionSyntax call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (Places.OfReceiver(call).IsSelf)
            {
                if (depth > 0 && owner.Declaration(call) is { } helper
                    && Ended(helper, owner, depth - 1) is { } inner) return inner;
                continue;
            }

            if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver }) continue;
            bool ends = KnownFrameworks.PayByName(call) is { Kind: CallKind.End };
            // What the receiver is takes a look at everything around: last.
            if (!ends && !agents.Any(one => EndsByHelper(call, payer.Of(one.Type)))) continue;
            if (DeclaredTypes.Of(receiver) is not { } agent || Member(agent) is not var (name, named)) continue;
            if (ends || EndsByHelper(call, payer.Of(named))) return name;
        }

        return null;
    }

    /// <summary>Whether a call runs a method of the agent that ends its episode, whatever happens.</summary>
    internal static bool EndsByHelper(InvocationExpressionSyntax call, TypeSource agent) =>
        agent.Declaration(call) is { } helper
        && agent.EffectsOf(helper).Any(effect => effect is { Kind: CallKind.End, Surely: true, Guards.IsEmpty: true });

    // The only member of that type: which of several is meant nobody knows.
    private (string Name, INamedTypeSymbol Type)? Member(string type)
    {
        var found = agents.Where(member => member.Type.Name == type).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}

using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>What names in syntax mean in the whole program, as far as declarations tell.</summary>
/// <param name="program">The program.</param>
internal sealed class ProgramNames(Compilation program)
{
    // An interface with more makers of a reward than this names no one of them.
    private const int MaxImplementations = 16;

    /// <summary>The methods in source that do what an interface or an abstract class asks for.</summary>
    public IEnumerable<IMethodSymbol> Implementations(IMethodSymbol asked) =>
        program.GetSymbolsWithName(asked.Name, SymbolFilter.Member).OfType<IMethodSymbol>().Where(
            one => !one.IsAbstract && one.Parameters.Length == asked.Parameters.Length
                && Derives(one.ContainingType, asked.ContainingType)).Take(MaxImplementations);

    /// <summary>The member that an owner has of that name; the only one of a number where nothing tells the owner.
    /// </summary>
    public ISymbol? Member(ExpressionSyntax owner, string name, SyntaxNode at) =>
        owner is ThisExpressionSyntax or BaseExpressionSyntax
            ? TypeMembers.Find(SourceSymbols.TypeAround(at, program), name)
            : Declared(owner) is { } type ? TypeMembers.Find(type, name)
            : SourceSymbols.Only<ISymbol>(name, program, one => one is IFieldSymbol or IPropertySymbol
                && TypeMembers.TypeOf(one) is { } of && ReturnedReward.IsCount(of));

    /// <summary>The only method that a call may call.</summary>
    public IMethodSymbol? Method(InvocationExpressionSyntax call, string name) =>
        Methods(call, name) is { Count: 1 } one ? one[0] : null;

    /// <summary>By the receiver, by the number of arguments, and by the only name; overloads are all meant.</summary>
    public IReadOnlyList<IMethodSymbol> Methods(InvocationExpressionSyntax call, string name)
    {
        int given = call.ArgumentList.Arguments.Count;
        ExpressionSyntax? owner = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        INamedTypeSymbol? type = Places.OfReceiver(call).IsSelf ? SourceSymbols.TypeAround(call, program)
            : owner is null ? null : Declared(owner);
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            IMethodSymbol[] found = [.. at.GetMembers(name).OfType<IMethodSymbol>().Where(
                one => given <= one.Parameters.Length && given >= one.Parameters.Count(each => !each.IsOptional))];
            if (found.Length > 0) return found;
        }

        return type is null && SourceSymbols.Only<IMethodSymbol>(name, program, one => !one.IsOverride
            && one.Parameters.Length == given && ReturnedReward.IsCount(Result(one))) is { } only ? [only] : [];
    }

    private INamedTypeSymbol? Declared(ExpressionSyntax owner) =>
        (DeclaredTypes.Of(owner) ?? (owner as IdentifierNameSyntax)?.Identifier.ValueText) is { } name
            ? SourceSymbols.Types(name, program).FirstOrDefault() : null;

    /// <summary>
    /// Whether a write is of the member: of its own object, of one that is declared so, or of one that nothing says
    /// otherwise of.
    /// </summary>
    public bool IsOf(Write write, ISymbol member)
    {
        ExpressionSyntax? left = write.Site switch
        {
            AssignmentExpressionSyntax set => set.Left,
            PostfixUnaryExpressionSyntax more => more.Operand,
            PrefixUnaryExpressionSyntax more => more.Operand,
            _ => null,
        };
        if (left is MemberAccessExpressionSyntax access
            && access.Expression is not (ThisExpressionSyntax or BaseExpressionSyntax))
            return Declared(access.Expression) is not { } type || Derives(type, member.ContainingType)
                || Derives(member.ContainingType, type);
        return left is not null && SourceSymbols.TypeAround(left, program) is { } around
            && Derives(around, member.ContainingType);
    }

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, from.OriginalDefinition)) return true;
        }

        return type.AllInterfaces.Any(
            one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, from.OriginalDefinition));
    }

    /// <summary>What a method gives back, awaited or not.</summary>
    public static ITypeSymbol Result(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } of }
            ? of[0] : method.ReturnType;

    /// <summary>The arguments where a name is called or made; null where it is neither.</summary>
    public static BaseArgumentListSyntax? Arguments(SimpleNameSyntax use)
    {
        SyntaxNode called = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
        return called.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == called => call.ArgumentList,
            ConditionalAccessExpressionSyntax => null,
            ObjectCreationExpressionSyntax made when made.Type == called => made.ArgumentList,
            _ => use.Parent is MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax bound }
                ? bound.ArgumentList : null,
        };
    }
}

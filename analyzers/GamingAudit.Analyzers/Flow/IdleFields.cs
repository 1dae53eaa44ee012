using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Fields that a type writes and that decide nothing by themselves: they are shown, observed or written to a log, or
/// some other test has to hold as well.
/// </summary>
internal static class IdleFields
{
    // Asked at each pay for each write beside it.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, ConcurrentDictionary<string, bool>> Known = new();

    /// <summary>Whether the field of that name, of the type's own, decides nothing in it.</summary>
    public static bool Is(string name, INamedTypeSymbol type) =>
        Known.GetOrCreateValue(type).GetOrAdd(name, field => Look(field, type));

    private static bool Look(string name, INamedTypeSymbol type) =>
        TypeMembers.Find(type, name) is IFieldSymbol { IsStatic: false } own
        && SymbolEqualityComparer.Default.Equals(own.ContainingType, type)
        && (own.DeclaredAccessibility == Accessibility.Private ? own.GetAttributes().IsEmpty : IsReadNowhere(own))
        && type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes())
            .OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name)
            .All(use => IsChange(use) || IsShown(use) || IsOneOfSeveral(use));

    // Nobody names it through an object of the type, and nobody derives from the type.
    private static bool IsReadNowhere(IFieldSymbol field) =>
        field.ContainingAssembly is ISourceAssemblySymbol { Compilation: var program }
        && !Mentions.Of(program, "." + field.Name) && !Mentions.Of(program, ": " + field.ContainingType.Name);

    private static bool IsChange(IdentifierNameSyntax use) => use.Parent switch
    {
        PostfixUnaryExpressionSyntax { Parent: ExpressionStatementSyntax } => true,
        PrefixUnaryExpressionSyntax { Parent: ExpressionStatementSyntax } => true,
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } set => set.Left == use,
        _ => false,
    };

    // score.text = "Score " + count; Debug.Log($"{count}");
    private static bool IsShown(IdentifierNameSyntax use) => use.Ancestors()
        .TakeWhile(node => node is not StatementSyntax).Any(node => node switch
        {
            InterpolatedStringExpressionSyntax => true,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax shown } =>
                KnownFrameworks.Words.Shown.Contains(shown.Name.Identifier.ValueText),
            InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is { } name
                && (name is "Log" or "Print" or "WriteLine" || KnownFrameworks.Words.Observes.Contains(name)),
            _ => false,
        });

    // if (parked && angle < 10f): the agent that parks may leave the angle as it is.
    private static bool IsOneOfSeveral(IdentifierNameSyntax flag)
    {
        if (!flag.Parent.IsKind(SyntaxKind.LogicalAndExpression)) return false;
        SyntaxNode whole = flag.Parent!;
        while (whole.Parent.IsKind(SyntaxKind.LogicalAndExpression)) whole = whole.Parent!;
        return whole.Parent is IfStatementSyntax { Else: null, Statement: var then }
            && Writes.In(then).All(write => write.Name != flag.Identifier.ValueText);
    }
}

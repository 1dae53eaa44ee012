using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// perStep = share * weight; weight = 1 - other; of a set-up: numbers that are computed from a field which has not been
/// set yet, and is nothing then.
/// </summary>
internal static class ReadTooEarly
{
    /// <summary>The computation, the field that it reads, and what sets that later.</summary>
    public static IEnumerable<(ExpressionSyntax Made, string Field, SyntaxNode Set)> In(TypeSource type)
    {
        foreach (IFieldSymbol field in type.Type.GetMembers().OfType<IFieldSymbol>().Where(IsUnset))
        {
            Write[] early = [.. type.WritesOf(field.Name).Where(write => SetUpCode.Holds(write.Site))];
            // Set in one place alone before the first step, and by nobody who may have run before.
            if (early.Length != 1 || Block(early[0].Site) is not { } block) continue;
            if (type.WritesOf(field.Name).Any(
                write => type.IsAtStart(write.Site) && write.Site != early[0].Site)) continue;
            if (field.ContainingAssembly is not ISourceAssemblySymbol { Compilation: var program }) continue;
            if (OtherWriters.MayWrite(field, program)) continue;
            foreach (ExpressionStatementSyntax statement in block.Statements.OfType<ExpressionStatementSyntax>()
                .TakeWhile(statement => !statement.Span.Contains(early[0].Site.Span)))
            {
                if (statement.Expression is AssignmentExpressionSyntax
                    {
                        RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: BinaryExpressionSyntax made,
                    } && made.DescendantNodes().OfType<IdentifierNameSyntax>().Any(
                        name => name.Identifier.ValueText == field.Name && IsValue(name)))
                    yield return (statement.Expression, field.Name, early[0].Site);
            }
        }
    }

    private static bool IsUnset(IFieldSymbol field) => field is { IsStatic: false, IsConst: false, IsReadOnly: false }
        && field.DeclaredAccessibility == Accessibility.Private && field.AssociatedSymbol is null
        && Types.IsNumber(field.Type)
        && !field.GetAttributes().Any()
        && field.DeclaringSyntaxReferences.All(
            reference => reference.GetSyntax() is VariableDeclaratorSyntax { Initializer: null });

    // The block of a whole set-up, whose statements run one after another.
    private static BlockSyntax? Block(SyntaxNode site) =>
        site is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression }
        && site.Parent is ExpressionStatementSyntax { Parent: BlockSyntax block }
        && block.Parent is BaseMethodDeclarationSyntax ? block : null;

    private static bool IsValue(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name && access.Expression is ThisExpressionSyntax,
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
        _ => true,
    };
}

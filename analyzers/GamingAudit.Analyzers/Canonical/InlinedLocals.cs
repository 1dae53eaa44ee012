using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Canonical;

/// <summary>
/// Locals that only say what was tested or is paid: <c>bool near = d &lt; 1; if (near)</c> as <c>if (d &lt; 1)</c>.
/// </summary>
internal static class InlinedLocals
{
    public static IEnumerable<Edit> In(TypeDeclarationSyntax type) =>
        from declared in type.DescendantNodes().OfType<LocalDeclarationStatementSyntax>()
        where declared.Declaration.Variables.Count == 1 && declared.Parent is BlockSyntax { ContainsDirectives: false }
        let local = declared.Declaration.Variables[0]
        let value = local.Initializer?.Value
        where value is not null && IsAsked(value)
        let uses = Uses(local.Identifier.ValueText, declared)
        where uses is not null && uses.All(use => StillHolds(value, declared, use, type))
            && (uses.All(IsTested) ? IsTest(value) || IsNext(declared, uses) : uses.Length == 1 && IsPaid(uses[0]))
        from edit in uses.Select(use => new Edit(use.Span, Rewriting.Asked(use, value, [value])))
            .Append(new Edit(declared.Span, [string.Empty]))
        select edit;

    // It changes nothing, and names nothing new.
    private static bool IsAsked(ExpressionSyntax value) =>
        !value.DescendantNodesAndSelf().Any(node => node is SingleVariableDesignationSyntax or AwaitExpressionSyntax
            or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or AnonymousFunctionExpressionSyntax);

    // AddReward(paid);
    private static bool IsPaid(IdentifierNameSyntax use) =>
        use.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: var call } }
        && KnownFrameworks.PayByName(call!) is { Kind: var kind } && kind.Pays();

    // What asks a method may change something, and is asked there and then.
    private static bool IsTest(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => IsTest(inner.Expression),
        PrefixUnaryExpressionSyntax not => IsTest(not.Operand),
        InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is { } name
            && KnownFrameworks.Words.LookUps.Contains(name),
        _ => true,
    };

    // bool isNew = visited.Add(cell); if (isNew)
    private static bool IsNext(LocalDeclarationStatementSyntax declared, IdentifierNameSyntax[] uses) =>
        uses.Length == 1 && declared.Parent is BlockSyntax { Statements: var all }
        && all.IndexOf(declared) is var at && at + 1 < all.Count && all[at + 1] is IfStatementSyntax test
        && (test.Condition == uses[0]
            || test.Condition is PrefixUnaryExpressionSyntax { Operand: var operand } && operand == uses[0]);

    // All places that name it in its block; null where there are none, or something sets it there.
    private static IdentifierNameSyntax[]? Uses(string flag, LocalDeclarationStatementSyntax declared)
    {
        IdentifierNameSyntax[] uses = [.. Rewriting.Names(declared.Parent!).Where(
            name => name.Identifier.ValueText == flag && name.SpanStart > declared.Span.End)];
        return uses.Length == 0 || Writes.In(declared.Parent!).Any(write => write.Name == flag)
            ? null : uses;
    }

    // if (near), if (near && !done), near ? 1 : 0
    private static bool IsTested(IdentifierNameSyntax use)
    {
        SyntaxNode at = use;
        while (at.Parent is ParenthesizedExpressionSyntax
            || (at.Parent is PrefixUnaryExpressionSyntax not && not.IsKind(SyntaxKind.LogicalNotExpression))
            || (at.Parent is BinaryExpressionSyntax two
                && two.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression))
            at = at.Parent;
        return at.Parent switch
        {
            IfStatementSyntax test => test.Condition == at,
            ConditionalExpressionSyntax choice => choice.Condition == at,
            _ => false,
        };
    }

    // Nothing in between changes what was tested, and no episode begins there.
    private static bool StillHolds(
        ExpressionSyntax value, LocalDeclarationStatementSyntax declared, SyntaxNode use, TypeDeclarationSyntax type)
    {
        if (use.Ancestors().TakeWhile(node => node != declared.Parent).Any(node => node is ForStatementSyntax
            or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) return false;
        HashSet<string> read = [.. value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Select(name => name.Identifier.ValueText)];
        SyntaxNode[] between = [.. declared.Parent!.DescendantNodes().Where(
            node => node.SpanStart > declared.Span.End && node.SpanStart < use.SpanStart && !node.Contains(use))];
        return !Writes.In(declared.Parent!).Any(write => read.Contains(write.Name)
                && write.Site.SpanStart > declared.Span.End && write.Site.SpanStart < use.SpanStart)
            && !between.OfType<InvocationExpressionSyntax>().Any(call => MayChange(call, read, type, use));
    }

    private static bool MayChange(
        InvocationExpressionSyntax call, HashSet<string> read, TypeDeclarationSyntax type, SyntaxNode use)
    {
        if (KnownFrameworks.PayByName(call) is { Kind: var kind })
            return !kind.Pays() && !IsOver(call, use);
        string? name = CallShape.NameOf(call.Expression);
        return type.Members.OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.ValueText == name
            && (Rewriting.PaysOrEnds(method) || Writes.In(method).Any(write => read.Contains(write.Name))));
    }

    // EndEpisode(); return;
    private static bool IsOver(SyntaxNode call, SyntaxNode use) =>
        call.FirstAncestorOrSelf<StatementSyntax>()?.Parent is BlockSyntax { Statements: var all } block
        && !block.Contains(use) && all.Last() is ReturnStatementSyntax;
}

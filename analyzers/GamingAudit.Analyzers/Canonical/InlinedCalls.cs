using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Canonical;

/// <summary>
/// Methods that pay or end an episode, where they are called: <c>void Win() { AddReward(1f); EndEpisode(); }</c> in
/// the place of <c>Win();</c>. One that nothing calls any more goes.
/// </summary>
internal static class InlinedCalls
{
    // What more places call is hardly a piece of one method; untuned.
    private const int MostCalls = 8;

    public static IEnumerable<Edit> In(TypeDeclarationSyntax type)
    {
        MethodDeclarationSyntax[] helpers = [.. type.Members.OfType<MethodDeclarationSyntax>()
            .Where(method => MayMove(method, type))];
        HashSet<string> names = [.. helpers.Select(helper => helper.Identifier.ValueText)];
        foreach (MethodDeclarationSyntax helper in helpers)
        {
            // What it calls is put there first.
            if (helper.DescendantTokens().Any(token => token != helper.Identifier && names.Contains(token.ValueText)))
                continue;
            SyntaxToken[] uses = [.. type.SyntaxTree.GetRoot().DescendantTokens().Where(token =>
                token != helper.Identifier && token.ValueText == helper.Identifier.ValueText
                && token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken)];
            if (uses.Length is 0 or > MostCalls) continue;
            Edit[] edits = [.. uses.Select(use => Inlined(use, helper, type)).OfType<Edit>()];
            foreach (Edit edit in edits) yield return edit;
            bool isSeen = helper.Modifiers.Any(word => word.Kind() is SyntaxKind.PublicKeyword
                or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword);
            if (edits.Length == uses.Length && !isSeen) yield return new Edit(helper.Span, [string.Empty]);
        }
    }

    private static bool MayMove(MethodDeclarationSyntax helper, TypeDeclarationSyntax type)
    {
        if (helper is not { TypeParameterList: null, AttributeLists.Count: 0, ReturnType: PredefinedTypeSyntax result }
            || !result.Keyword.IsKind(SyntaxKind.VoidKeyword)) return false;
        if (helper.Modifiers.Any(word => word.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword
            or SyntaxKind.AbstractKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.StaticKeyword)) return false;
        string name = helper.Identifier.ValueText;
        if (helper.ContainsDirectives) return false;
        if (KnownFrameworks.CallsMethod(name) || !Rewriting.PaysOrEnds(helper)) return false;
        if (type.Members.OfType<MethodDeclarationSyntax>().Count(method => method.Identifier.ValueText == name) > 1)
            return false;
        return !helper.DescendantNodes().Any(node => node is ReturnStatementSyntax or YieldStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            || node is IdentifierNameSyntax { Identifier.ValueText: var named } && named == name);
    }

    private static Edit? Inlined(SyntaxToken use, MethodDeclarationSyntax helper, TypeDeclarationSyntax type)
    {
        if (use.Parent is not IdentifierNameSyntax named) return null;
        ExpressionSyntax called = named.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own
            ? own : named;
        if (called.Parent is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } call)
            return null;
        if (call.Expression != called || statement.FirstAncestorOrSelf<TypeDeclarationSyntax>() != type) return null;
        if (statement.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not MethodDeclarationSyntax caller) return null;
        if (caller.Modifiers.Any(SyntaxKind.StaticKeyword)) return null;
        SyntaxNode body = (SyntaxNode?)helper.Body ?? helper.ExpressionBody!.Expression;
        if (Rewriting.Passed(call, helper.ParameterList, body) is not { } passed) return null;
        HashSet<string> there = Rewriting.Declared(caller);
        if (!Rewriting.MeansTheSame(body, passed.Keys, there)) return null;
        HashSet<string> locals = Rewriting.Declared(helper);
        locals.ExceptWith(passed.Keys);
        if (locals.Overlaps(there)) return null;
        if (helper.Body is not { } block)
            return new Edit(statement.Span, [.. Rewriting.Put(body, body.Span, passed), ";"]);
        if (block.Statements.Count == 0) return new Edit(statement.Span, ["{ }"]);
        TextSpan inside = TextSpan.FromBounds(block.Statements[0].SpanStart, block.Statements.Last().Span.End);
        bool isOpen = statement.Parent is BlockSyntax or SwitchSectionSyntax && locals.Count == 0;
        return new Edit(statement.Span, isOpen
            ? [.. Rewriting.Put(block, inside, passed)]
            : ["{ ", .. Rewriting.Put(block, inside, passed), " }"]);
    }
}

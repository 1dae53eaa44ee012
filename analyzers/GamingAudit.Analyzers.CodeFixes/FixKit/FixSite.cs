using System.Linq;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Symbolic;
using GamingAudit.Analyzers.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.FixKit;

/// <summary>Where a diagnostic lies, and how code there is written.</summary>
/// <param name="node">The innermost node of the diagnostic's span.</param>
/// <param name="diagnostic">The diagnostic.</param>
/// <param name="model">The document's semantic model.</param>
internal sealed class FixSite(SyntaxNode node, Diagnostic diagnostic, SemanticModel model)
{
    public SyntaxNode Node { get; } = node;

    /// <summary>The names that edits write.</summary>
    public static FixWords Words { get; } = KnownFrameworks.Words.Fix!;

    /// <summary>The node of the diagnostic's other place, where it has one in this file; else null.</summary>
    public SyntaxNode? Other =>
        diagnostic.AdditionalLocations.FirstOrDefault() is { SourceTree: { } tree } place && tree == Node.SyntaxTree
            ? tree.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true)
            : null;

    /// <summary>What the rule notes for its fix; null where it notes no such thing.</summary>
    public string? Property(string name) =>
        diagnostic.Properties.TryGetValue(name, out string? value) ? value : null;

    /// <summary>The type that declares the member at hand.</summary>
    public TypeDeclarationSyntax? Type => Node.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    public ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression).Type;

    /// <summary>Whether the arithmetic that the expression is part of ends as a double.</summary>
    public bool IsDouble(ExpressionSyntax expression)
    {
        ExpressionSyntax outer = expression;
        while (outer.Parent is BinaryExpressionSyntax or ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax)
            outer = (ExpressionSyntax)outer.Parent;
        return model.GetTypeInfo(outer).ConvertedType?.SpecialType == SpecialType.System_Double;
    }

    /// <summary>A number of the expression's own floating-point type.</summary>
    public string Literal(ExpressionSyntax like, string number) =>
        TypeOf(like)?.SpecialType == SpecialType.System_Double ? number : number + "f";

    /// <summary>The class of mathematical functions for such a number that the file has in scope.</summary>
    public string Math(ExpressionSyntax like)
    {
        bool isFloat = TypeOf(like)?.SpecialType is not (SpecialType.System_Double or SpecialType.System_Decimal);
        return isFloat && InScope(Words.Math) ? Words.Math : InScope("Math") ? "Math" : "System.Math";
    }

    /// <summary>The type's name, with its namespace where the file does not import that.</summary>
    public string Name(string inNamespace, string name) => InScope(name) ? name : inNamespace + "." + name;

    /// <summary>The expression's text, in parentheses where it is not a single operand.</summary>
    public static string Operand(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax
            or AnonymousFunctionExpressionSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax
            ? "(" + expression + ")"
            : expression.ToString();

    /// <summary>The expression without casts and parentheses.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        _ => expression,
    };

    /// <summary>The edit that makes the leftmost operand of the arithmetic a floating-point number.</summary>
    public TextChange MakeFloating(ExpressionSyntax arithmetic)
    {
        ExpressionSyntax left = arithmetic;
        while (left is BinaryExpressionSyntax binary) left = binary.Left;
        ExpressionSyntax unsigned = left is PrefixUnaryExpressionSyntax minus ? minus.Operand : left;
        bool isDouble = IsDouble(arithmetic);
        return unsigned is LiteralExpressionSyntax { Token.Value: int } literal
            ? Insert(literal.Span.End, isDouble ? ".0" : "f")
            : Insert(left.SpanStart, isDouble ? "(double)" : "(float)");
    }

    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    public static TextChange Replace(SyntaxNode node, string text) => new(node.Span, text);

    public static TextChange Replace(SyntaxToken token, string text) => new(token.Span, text);

    /// <summary>Whether an edit of the span would take a comment or directive away.</summary>
    public bool HoldsComments(TextSpan span) =>
        Node.SyntaxTree.GetRoot().DescendantTrivia(span, descendIntoTrivia: true).Any(
            trivia => span.Contains(trivia.Span)
                && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    /// <summary>Whether what stands around an expression takes an equality as its operand.</summary>
    public static bool TakesEquality(SyntaxNode? parent) =>
        parent is not ExpressionSyntax or ParenthesizedExpressionSyntax or ConditionalExpressionSyntax
            or AssignmentExpressionSyntax or LambdaExpressionSyntax
        || parent.IsKind(SyntaxKind.LogicalAndExpression) || parent.IsKind(SyntaxKind.LogicalOrExpression);

    private bool InScope(string name) => model.LookupNamespacesAndTypes(Node.SpanStart, name: name).Any();
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>
/// A text under which two expressions that name the same thing compare equal: without spaces, parentheses and a
/// leading "this", and without the hops (gameObject, transform, collider) through which Unity reaches one object.
/// </summary>
internal static class ExpressionKey
{
    public const string This = "this";

    private static readonly HashSet<string> Hops = ["gameObject", "transform", "collider"];

    public static string Of(SyntaxNode? expression) => expression switch
    {
        null => string.Empty,
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        CastExpressionSyntax cast => Of(cast.Expression),
        ThisExpressionSyntax or BaseExpressionSyntax => This,
        IdentifierNameSyntax name => Hops.Contains(name.Identifier.ValueText) ? This : name.Identifier.ValueText,
        PostfixUnaryExpressionSyntax bang when bang.IsKind(SyntaxKind.SuppressNullableWarningExpression) =>
            Of(bang.Operand),
        MemberAccessExpressionSyntax member => Member(Of(member.Expression), member.Name),
        MemberBindingExpressionSyntax binding => Member(Of(ConditionalReceiver(binding)), binding.Name),
        ConditionalAccessExpressionSyntax access => Of(access.WhenNotNull),
        InvocationExpressionSyntax call => Of(call.Expression) + Text(call.ArgumentList),
        ElementAccessExpressionSyntax element => Of(element.Expression) + Text(element.ArgumentList),
        _ => Text(expression),
    };

    /// <summary>Whose method a call calls: "this" where it names nobody.</summary>
    public static string OfReceiver(InvocationExpressionSyntax call) => OfOwner(call.Expression);

    /// <summary>Whose member an expression names: "this" where it names nobody.</summary>
    public static string OfOwner(ExpressionSyntax member) => member switch
    {
        MemberAccessExpressionSyntax access => Of(access.Expression),
        MemberBindingExpressionSyntax binding => Of(ConditionalReceiver(binding)),
        _ => This,
    };

    /// <summary>The identifiers in a key: a write to one of them makes what is known of the key stale.</summary>
    public static IEnumerable<string> Names(string key)
    {
        int start = -1;
        for (int i = 0; i <= key.Length; i++)
        {
            bool inside = i < key.Length && (char.IsLetterOrDigit(key[i]) || key[i] == '_');
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            yield return key.Substring(start, i - start);
            start = -1;
        }
    }

    /// <summary>The identifier at which a key starts: the local, parameter or own field that it reaches from.</summary>
    public static string Root(string key) => Names(key).FirstOrDefault() ?? string.Empty;

    private static string Text(SyntaxNode node) =>
        string.Concat(node.DescendantTokens().Select(token => token.Text));

    private static string Member(string owner, SimpleNameSyntax name)
    {
        string member = name.ToString();
        if (Hops.Contains(member)) return owner;
        return owner.Length == 0 || owner == This ? member : owner + "." + member;
    }

    private static SyntaxNode? ConditionalReceiver(SyntaxNode binding)
    {
        for (SyntaxNode? at = binding; at?.Parent is not null; at = at.Parent)
        {
            if (at.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == at)
                return access.Expression;
        }

        return null;
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>
/// What an expression names: a root and the members that lead on from it. Two expressions that name the same thing have
/// equal places: spaces, parentheses, casts, a leading "this" and the hops of an engine do not count.
/// </summary>
internal sealed class Place : IEquatable<Place>
{
    /// <summary>The object whose method runs.</summary>
    public static readonly Place Self = new(ImmutableArray.Create(new PlacePart("this", string.Empty)));

    /// <summary>No expression.</summary>
    public static readonly Place Nothing = new(ImmutableArray<PlacePart>.Empty);

    private readonly Lazy<ImmutableArray<string>> names;

    private Place(ImmutableArray<PlacePart> parts)
    {
        Parts = parts;
        Text = string.Join(".", parts.Select(part => part.Name + part.Suffix));
        names = new Lazy<ImmutableArray<string>>(() => Identifiers(Text).ToImmutableArray());
    }

    /// <summary>The root and the members, each with its arguments or indices.</summary>
    public ImmutableArray<PlacePart> Parts { get; }

    /// <summary>The place as messages and ledgers show it.</summary>
    public string Text { get; }

    public bool IsSelf => Parts.Length == 1 && Parts[0] is { Name: "this", Suffix.Length: 0 };

    /// <summary>The identifiers in it: a write to one of them makes what is known of the place stale.</summary>
    public ImmutableArray<string> Names => names.Value;

    /// <summary>The identifier at which it starts: the local, parameter or own field that it reaches from.</summary>
    public string Root => Names.IsEmpty ? string.Empty : Names[0];

    /// <summary>The member that it names at last; its root where it has no members.</summary>
    public PlacePart Last => Parts.IsEmpty ? default : Parts[Parts.Length - 1];

    /// <summary>The place whose member it is; null for a root.</summary>
    public Place? Owner => Parts.Length < 2 ? null : new Place(Parts.RemoveAt(Parts.Length - 1));

    /// <summary>Whether it names a member of something whose name ends so, in either case.</summary>
    public bool HasMemberOf(string ending) => Parts.Take(Parts.Length - 1).Any(
        part => part.Suffix.Length == 0 && part.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>A place of a name.</summary>
    public static Place Named(string name) => new(ImmutableArray.Create(new PlacePart(name, string.Empty)));

    /// <summary>The place of an expression, seen through the given hops.</summary>
    public static Place Of(SyntaxNode? expression, ImmutableHashSet<string> hops)
    {
        switch (expression)
        {
            case null:
                return Nothing;
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression, hops);
            case CastExpressionSyntax cast:
                return Of(cast.Expression, hops);
            case ThisExpressionSyntax or BaseExpressionSyntax:
                return Self;
            case IdentifierNameSyntax name:
                return hops.Contains(name.Identifier.ValueText) ? Self : Named(name.Identifier.ValueText);
            case PostfixUnaryExpressionSyntax bang when bang.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return Of(bang.Operand, hops);
            case MemberAccessExpressionSyntax member:
                return Of(member.Expression, hops).Through(member.Name.ToString(), hops);
            case MemberBindingExpressionSyntax binding:
                return Of(ConditionalReceiver(binding), hops).Through(binding.Name.ToString(), hops);
            case ConditionalAccessExpressionSyntax access:
                return Of(access.WhenNotNull, hops);
            case InvocationExpressionSyntax call:
                return Of(call.Expression, hops).With(TextOf(call.ArgumentList));
            case ElementAccessExpressionSyntax element:
                return Of(element.Expression, hops).With(TextOf(element.ArgumentList));
            default:
                return Named(TextOf(expression));
        }
    }

    /// <summary>Whose member an expression names: <see cref="Self"/> where it names nobody.</summary>
    public static Place OfOwner(ExpressionSyntax member, ImmutableHashSet<string> hops) => member switch
    {
        MemberAccessExpressionSyntax access => Of(access.Expression, hops),
        MemberBindingExpressionSyntax binding => Of(ConditionalReceiver(binding), hops),
        _ => Self,
    };

    /// <summary>Whether it names a member of what the other names.</summary>
    public bool StartsWith(Place other) =>
        Parts.Length > other.Parts.Length && Parts.Take(other.Parts.Length).SequenceEqual(other.Parts);

    /// <summary>The place as it is reached from another root.</summary>
    public Place Rerooted(Place root) =>
        Parts.IsEmpty || root.Parts.IsEmpty
            ? this
            : new Place(root.Parts.RemoveAt(root.Parts.Length - 1)
                .Add(root.Last with { Suffix = root.Last.Suffix + Parts[0].Suffix }).AddRange(Parts.RemoveAt(0)));

    /// <summary>A member of what the place names.</summary>
    public Place Member(string name) =>
        Parts.IsEmpty || IsSelf ? Named(name) : new Place(Parts.Add(new PlacePart(name, string.Empty)));

    public static bool operator ==(Place? a, Place? b) => Equals(a, b);

    public static bool operator !=(Place? a, Place? b) => !Equals(a, b);

    public bool Equals(Place? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Place);

    public override int GetHashCode() => Text.GetHashCode();

    public override string ToString() => Text;

    /// <summary>The identifiers in a text of code.</summary>
    public static IEnumerable<string> Identifiers(string code)
    {
        int start = -1;
        for (int i = 0; i <= code.Length; i++)
        {
            bool inside = i < code.Length && (char.IsLetterOrDigit(code[i]) || code[i] == '_');
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            yield return code.Substring(start, i - start);
            start = -1;
        }
    }

    private Place Through(string member, ImmutableHashSet<string> hops) =>
        hops.Contains(member) ? this : Member(member);

    private Place With(string suffix) =>
        Parts.IsEmpty
            ? Named(suffix)
            : new Place(Parts.SetItem(Parts.Length - 1, Last with { Suffix = Last.Suffix + suffix }));

    // Without the spaces of the source, but for those that hold words apart: out Room room.
    private static string TextOf(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (SyntaxToken token in node.DescendantTokens().Where(token => token.Text.Length > 0))
        {
            if (text.Length > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[text.Length - 1])
                && SyntaxFacts.IsIdentifierPartCharacter(token.Text[0])) text.Append(' ');
            text.Append(token.Text);
        }

        return text.ToString();
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

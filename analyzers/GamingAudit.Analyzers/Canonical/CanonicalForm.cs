using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Canonical;

/// <summary>
/// A file in the one form that rules know: tests where something is paid, and not a flag, a method or a return that
/// stands for them; pays and ends where they happen, and not a method that makes them. It does the same.
/// </summary>
internal sealed class CanonicalForm
{
    // Each round undoes one layer; what is wrapped deeper is read as it stands.
    private const int MostRounds = 12;

    // What grows beyond this is generated, or calls itself by detours.
    private const int MostGrowth = 3;

    private static readonly ConditionalWeakTable<SyntaxTree, CanonicalForm> Known = new();

    private static readonly Func<TypeDeclarationSyntax, IEnumerable<Edit>>[] Rewritings =
        [TurnedTests.In, InlinedLocals.In, InlinedQuestions.In, InlinedCalls.In];

    private readonly SyntaxTree original;
    private readonly CanonicalText text;

    private CanonicalForm(SyntaxTree tree)
    {
        original = tree;
        text = CanonicalText.Of(tree.GetText().ToString());
        SyntaxTree at = tree;
        int most = text.Text.Length * MostGrowth;
        // What does not parse is read as far as it goes, and not rewritten.
        for (int round = 0; round < MostRounds && !IsBroken(at); round++)
        {
            Edit[] edits = Edits(at.GetRoot());
            if (edits.Length == 0) break;
            CanonicalText next = text.With(edits);
            SyntaxTree parsed = at.WithChangedText(SourceText.From(next.Text, tree.Encoding));
            if (next.Text.Length > most || IsBroken(parsed)) break;
            (text, at) = (next, parsed);
        }

        Tree = at;
    }

    /// <summary>The file in that form; the file itself where it has it.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Whether it was written otherwise.</summary>
    public bool IsOther => Tree != original;

    public static CanonicalForm Of(SyntaxTree tree) => Known.GetValue(tree, static one => new CanonicalForm(one));

    /// <summary>
    /// Where in the file as it was written a place of the form stands: where that is made, and the call that it stands
    /// for. The call comes first where it says how much.
    /// </summary>
    public IEnumerable<Location> Written(TextSpan span)
    {
        int last = Math.Max(span.Start, span.End - 1);
        Location made = text.Origins[last] + 1 - text.Origins[span.Start] == span.Length
            ? Location.Create(original, TextSpan.FromBounds(text.Origins[span.Start], text.Origins[last] + 1))
            : Whole(text.Origins[span.Start]);
        if (text.Calls[span.Start] is not (>= 0 and var call)) return [made];
        bool isPassed = Enumerable.Range(span.Start, span.Length).Any(at => text.Calls[at] < 0);
        return isPassed ? [Whole(call), made] : [made, Whole(call)];
    }

    // What begins there.
    private Location Whole(int start)
    {
        SyntaxNode node = original.GetRoot().FindToken(start).Parent!;
        while (node.Parent is ExpressionSyntax parent && parent.SpanStart == node.SpanStart) node = parent;
        return node.GetLocation();
    }

    private static bool IsBroken(SyntaxTree tree) =>
        tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error);

    private static Edit[] Edits(SyntaxNode root) => Rewritings
        .Select(rewriting => root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(Rewriting.PaysOrEnds).SelectMany(rewriting).ToArray())
        .FirstOrDefault(edits => edits.Length > 0) ?? [];
}

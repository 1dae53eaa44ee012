using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>The numbers that a file learns from; read once.</summary>
internal sealed class FileSinks
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileSinks> Known = new();

    // What a transition names, what code breeds by, and what updates of values name; without their first letters, which
    // stand in either case. The table of an update may be called anything: a product in a sum is looked for as well.
    private static readonly TokenText Rewards = new(["eward", " r,", " r)", " rew,"]);
    private static readonly TokenText Breeding = new(
        ["utat", "rossover", "eneration", "opulation", "volution", "volve", "ffspring", "reed", "itness"]);
    private static readonly TokenText Learning = new(
    [
        "amma", "iscount", "GAMMA", "DISCOUNT", "earn", "ayoff", "lpha", "psilon", "olicy", "able[", "able [", "arsa",
        "eplay", "rain", "q[", "Q[", " Q(", "alue", "eward",
    ]);

    private FileSinks(SyntaxTree tree)
    {
        SyntaxNode root = tree.GetRoot();
        bool isTold = Rewards.MayBeIn(tree);
        Updates = Learning.MayBeIn(tree) ? [.. ValueUpdates.In(root)] : [];
        Selected = Breeding.MayBeIn(tree) ? [.. Selections.In(root)] : [];
        Parameters = isTold ? [.. LearnerParameters.In(root)] : [];
        Passed = isTold ? [.. LearnerParameters.Passed(root)] : [];
    }

    /// <summary>The rewards of its updates of values.</summary>
    public ExpressionSyntax[] Updates { get; }

    /// <summary>What it selects by.</summary>
    public ExpressionSyntax[] Selected { get; }

    /// <summary>The parameters that are the reward of a transition.</summary>
    public ParameterSyntax[] Parameters { get; }

    /// <summary>The rewards that it hands over, with whom to.</summary>
    public (ExpressionSyntax Reward, string? To)[] Passed { get; }

    /// <summary>What a file learns from; null where its text holds no word of it.</summary>
    public static FileSinks? Of(SyntaxTree tree) =>
        Rewards.MayBeIn(tree) || Breeding.MayBeIn(tree) || Learning.MayBeIn(tree)
            ? Known.GetValue(tree, static one => new FileSinks(one)) : null;
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// What says that the number which a method returns is a reward. A name alone is not enough, for shops and quests have
/// rewards as well: what it is given, what it lies in or what it implements has to speak of learning too.
/// </summary>
internal static class RewardEvidence
{
    // A letter is left out: the name may begin with it in either case.
    public const string Mark = "eward";

    // The same of what evolution selects by.
    public const string FitnessMark = "itness";

    private static readonly ConditionalWeakTable<IMethodSymbol, StrongBox<bool>> Known = new();

    // What is done to a reward that is there already, or what many of them come to.
    private static readonly HashSet<string> OtherVerbs =
    [
        "add", "set", "give", "apply", "log", "print", "record", "reset", "store", "update", "load", "save", "show",
        "claim", "collect", "normalize", "normalise", "scale", "clip", "discount", "average", "mean", "expected",
        "best", "max", "min", "episode", "discounted", "cumulative", "predict", "estimate", "sum", "parse", "format",
    ];

    private static readonly HashSet<string> NeutralVerbs =
        ["compute", "calculate", "calc", "evaluate", "get", "of", "score", "invoke", "assess", "rate", "for"];

    private static readonly HashSet<string> Given =
        ["action", "state", "observation", "transition", "prev", "previous", "next", "after", "curr", "current"];

    private static readonly HashSet<string> Learning =
        ["episode", "episodes", "epsilon", "gamma", "policy", "qtable", "terminal", "rollout", "learner"];

    private static readonly HashSet<string> Holders =
        ["environment", "learner", "learning", "rl", "mdp", "bandit", "gridworld", "simulator", "simulation"];

    /// <summary>Whether the method's result is the reward of a state, an action or a transition.</summary>
    public static bool Is(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsAbstract: false }
        && ReturnedReward.IsCount(Result(method))
        && Known.GetValue(method, static one => new StrongBox<bool>(Says(one))).Value;

    /// <summary>CalculateFitness(genome): whether the method's result is the fitness of a life.</summary>
    public static bool IsFitness(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsAbstract: false }
        && ReturnedReward.IsCount(Result(method)) && !method.DeclaringSyntaxReferences.IsEmpty
        && !method.Parameters.Any(one => SaysFitness(one.Name))
        && (SaysFitness(method.Name) ? NameWords.Of(method.Name).First() is "calculate" or "compute" or "evaluate"
            or "calc" or "get" or "fitness" : GathersFitness(method));

    /// <summary>
    /// while (alive) { Simulate(); fitness += 0.5; }: whether a loop is the life of what is given that fitness.
    /// </summary>
    public static bool IsLife(SyntaxNode loop) =>
        loop is WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax
        && loop.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } body
        && !loop.Ancestors().TakeWhile(around => around != body).Any(around => around is WhileStatementSyntax
            or ForStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax)
        && MethodResults.Of(body).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).Any(
            name => SaysFitness(name)
                && Writes.In(loop).Any(write => write.Name == name && write.Change is "+" or "-"));

    /// <summary>Whether a fitness is gathered in a life that the method plays itself.</summary>
    public static bool PlaysLife(IMethodSymbol method) => IsFitness(method)
        && MethodResults.Declarations(method).Any(body => body.DescendantNodes().Any(IsLife));

    // double Run(Policy policy) { double fitness = 0; ... fitness += distance; ... return fitness; }
    private static bool GathersFitness(IMethodSymbol method) => MethodResults.Declarations(method).Any(
        body => MethodResults.Of(body).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText).Any(
            name => SaysFitness(name) && Writes.In(body).Any(write => write.Name == name && write.Change == "+")));

    /// <summary>Whether a name is that of a fitness itself: not the best or the sum of many.</summary>
    public static bool SaysFitness(string name) => NameWords.Of(name).ToArray() is { Length: 1 or 2 } words
        && (words[words.Length - 1] == "fitness" || (words[0] == "fitness" && words[1] == "score"))
        && !OtherVerbs.Contains(words[0])
        && words[0] is not ("total" or "stop" or "target" or "goal" or "wanted" or "previous" or "last");

    // Task<double> ScoreAsync(...): what is awaited.
    private static ITypeSymbol Result(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } of }
            ? of[0] : method.ReturnType;

    private static bool Says(IMethodSymbol method)
    {
        if (method.ContainingType is not { } type || method.DeclaringSyntaxReferences.IsEmpty) return false;
        string[] words = [.. NameWords.Of(method.Name)];
        if (words.Length == 0 || OtherVerbs.Contains(words[0])) return false;
        // A reward that is handed in is shaped or scaled, and paid elsewhere.
        if (method.Parameters.Any(one => SaysReward(one.Name))) return false;
        // What grades texts is read as a grader.
        if (method.Parameters.Length > 0
            && method.Parameters.All(one => one.Type.SpecialType == SpecialType.System_String)) return false;
        if (IsOfContract(method)) return !method.Parameters.IsEmpty;
        if (words.Contains("reward"))
            return words.Length <= 4 && (method.Parameters.IsEmpty ? IsMadeForOthers(method)
                : IsGivenState(method) || Learns(type) || EpisodeNames.Tells(type) || Charges(method)
                    || IsHandedToALearner(method));
        return NeutralVerbs.Contains(words[0]) && words.Length == 1 && SaysReward(type.Name)
            && !method.Parameters.IsEmpty && (IsGivenState(method) || EndsAsReward(type.Name));
    }

    /// <summary>
    /// return -1 here and something else there: what a learner is paid, and neither a speed nor what a shop gives.
    /// </summary>
    public static bool Charges(IMethodSymbol method)
    {
        double[] numbers = [.. MethodResults.Declarations(method).SelectMany(MethodResults.Of)
            .SelectMany(Chosen).Select(Literals.Number).OfType<double>().Distinct()];
        return numbers.Length > 1 && numbers.Any(number => number < 0);
    }

    // bandit.Learn(context, arm, RewardOf(campaign)), to a parameter that is called reward.
    private static bool IsHandedToALearner(IMethodSymbol method) => method.ContainingType.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<ArgumentSyntax>().Any(
            passed => passed.Expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax made }
                && made.Identifier.ValueText == method.Name && passed.Parent is ArgumentListSyntax
                {
                    Arguments: var all,
                    Parent: InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax
                        {
                            Expression: IdentifierNameSyntax owner, Name: var asked,
                        },
                    },
                }
                && TypeMembers.Find(method.ContainingType, owner.Identifier.ValueText) is { } learner
                && TypeMembers.TypeOf(learner)?.GetMembers(asked.Identifier.ValueText).OfType<IMethodSymbol>().Any(
                    told => told.Parameters.Length == all.Count
                        && SaysReward(told.Parameters[all.IndexOf(passed)].Name)) == true);

    private static IEnumerable<ExpressionSyntax> Chosen(ExpressionSyntax result) => result switch
    {
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Chosen(arm.Expression)),
        ConditionalExpressionSyntax choice => Chosen(choice.WhenTrue).Concat(Chosen(choice.WhenFalse)),
        ParenthesizedExpressionSyntax inner => Chosen(inner.Expression),
        _ => [result],
    };

    // public float ComputeStepReward(): what others ask of something that measures and counts the sum up itself; what
    // its own type calls is a part of what that pays.
    private static bool IsMadeForOthers(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && (Learns(method.ContainingType) || EpisodeNames.Tells(method.ContainingType) || Charges(method))
        && MethodResults.Declarations(method).Any(body => MethodResults.Of(body).Any(
            result => result is not (LiteralExpressionSyntax or MemberAccessExpressionSyntax)
                && (result is not IdentifierNameSyntax { Identifier.ValueText: var name }
                    || Writes.In(body).Any(write => write.Name == name && write.Change is "+" or "-"))))
        && !method.ContainingType.DeclaringSyntaxReferences.SelectMany(
            reference => reference.GetSyntax().DescendantNodes()).OfType<InvocationExpressionSyntax>().Any(
            call => CallShape.NameOf(call.Expression) == method.Name);

    /// <summary>Whether a type is called as one is that an agent learns in, or names what only learners have.</summary>
    public static bool Learns(INamedTypeSymbol type) =>
        NameWords.Of(type.Name).Any(word => Holders.Contains(word) || WordLists.Actors.Words.Contains(word))
        || SaysReward(type.Name)
        || type.GetMembers().Any(member => NamesLearning(member.Name)
            || (member is IMethodSymbol method && method.Parameters.Any(one => NamesLearning(one.Name))));

    /// <summary>Whether an interface that is called a reward asks for the method.</summary>
    public static bool IsOfContract(IMethodSymbol method)
    {
        if (!method.ExplicitInterfaceImplementations.IsEmpty)
            return method.ExplicitInterfaceImplementations.Any(one => SaysReward(one.ContainingType.Name));
        return method is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
            && Types.Interfaces(method.ContainingType).Where(one => SaysReward(one.Name)).Any(
                one => one.TypeKind == TypeKind.Error || one.GetMembers(method.Name).OfType<IMethodSymbol>().Any(
                    asked => asked.Parameters.Length == method.Parameters.Length));
    }

    private static bool IsGivenState(IMethodSymbol method)
    {
        ImmutableArray<IParameterSymbol> given = method.Parameters;
        return given.Any(one => NameWords.Of(one.Name).Any(Given.Contains)
            || NameWords.Of(one.Type.Name).Any(word => word is "state" or "action" or "observation" or "transition"));
    }

    private static bool SaysReward(string name) =>
        NameWords.Of(name).Any(word => word is "reward" or "rewards" or "rewarder" or "ireward");

    private static bool EndsAsReward(string name) =>
        NameWords.Of(name).LastOrDefault() is "reward" or "rewards" or "rewarder" or "function" or "model";

    private static bool NamesLearning(string name) => NameWords.Of(name).Any(Learning.Contains);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What one statement of the graph does to what is known.</summary>
internal sealed class StepEffect
{
    private readonly EventMap events;
    private readonly TypeSource type;
    private readonly Dictionary<int, PathEvent> byId;
    private readonly ImmutableHashSet<string> resetNames;
    private readonly HashSet<string> bodyNames;
    private readonly ILookup<string, Place> otherNames;
    private readonly Lazy<ImmutableArray<Fact>> begun;

    public StepEffect(EventMap events, TypeSource type, IOperation body)
    {
        this.events = events;
        this.type = type;
        byId = events.All.ToDictionary(item => item.Id);
        resetNames = type.WrittenAtEpisodeBegin();
        bodyNames = BodyNames(body);
        otherNames = OtherNames(body);
        begun = new Lazy<ImmutableArray<Fact>>(() => BegunFacts.Of(type, body).ToImmutableArray());
    }

    public PathState Apply(IOperation statement, PathState state, Action<PathEvent, PathState>? see)
    {
        foreach (IOperation operation in OperationTree.InEvaluationOrder(statement))
        {
            if (operation is IConversionOperation { IsImplicit: true }) continue;
            foreach (PathEvent item in EventsAt(operation))
            {
                see?.Invoke(item, state);
                state = After(item, state);
            }

            state = AfterWrites(operation, state);
        }

        return state;
    }

    public PathEvent Event(int id) => byId[id];

    /// <summary>Whether something in the statement pays or ends an episode.</summary>
    public bool HasEvents(IOperation statement) =>
        statement.DescendantsAndSelf().Any(operation => !EventsAt(operation).IsEmpty);

    // A lowered operation may share its syntax with an implicit one; a returned value has whatever kind it has.
    private ImmutableArray<PathEvent> EventsAt(IOperation operation)
    {
        ImmutableArray<PathEvent> events = this.events.At(operation.Syntax);
        if (events.IsEmpty || IsValue(events[0])) return events;
        bool isCall = operation is IInvocationOperation or IInvalidOperation or IDynamicInvocationOperation
            or IAssignmentOperation;
        return isCall && !operation.IsImplicit ? events : ImmutableArray<PathEvent>.Empty;
    }

    // An amount that a call chooses is paid where the choice is made.
    private static bool IsValue(PathEvent item) =>
        item.Kind == CallKind.Return || item.Call.At != item.Call.Site.Syntax
        || item.Call.Site is not (IInvocationOperation or IInvalidOperation or IDynamicInvocationOperation
            or IAssignmentOperation);

    private PathState After(PathEvent item, PathState state)
    {
        if (item.Kind == CallKind.Return) return state;
        if (item.Kind.Pays()) return state.After(item.Id);
        if (item.Surely) state = state.Forget(id => byId[id].Kind.Pays() && byId[id].IsEndedBy(item));
        if (!item.Kind.EndsNow()) return state;
        PathState ended = state.After(item.Id);
        return item.Surely && item.Call.Receiver.IsSelf
            ? begun.Value.Aggregate(
                ended.Select(facts => facts.Without(IsStaleInNextEpisode)),
                (at, fact) => at.Where(fact, isGuard: false))
            : ended;
    }

    // The end of an episode starts the next before it returns: what the start writes or moves is no longer known.
    private bool IsStaleInNextEpisode(Fact fact)
    {
        string root = fact.Subject.Root;
        // door.tag, where the start gives doors their tag again.
        if (bodyNames.Contains(root)) return root != fact.Key && resetNames.Contains(fact.Subject.Last.Name);
        return root != fact.Key || resetNames.Contains(root);
    }

    private PathState AfterWrites(IOperation operation, PathState state)
    {
        switch (operation)
        {
            case IAwaitOperation or IReturnOperation { Kind: OperationKind.YieldReturn }:
                return state.Restart();
            case ISimpleAssignmentOperation assignment when Written(assignment.Target) is { } name:
                state = AfterWrite(name, state);
                // Nobody tests what is only set; a flag of the end says what the step returns.
                return assignment.Value.ConstantValue is { HasValue: true, Value: bool value }
                    ? state.Where(
                        new Fact(Set(assignment.Target, name), "", Relation.Equal, value, assignment.Syntax),
                        isGuard: EndFlag.IsNamed(name) && assignment.Syntax is not VariableDeclaratorSyntax)
                    : state;
            case IAssignmentOperation assignment when Written(assignment.Target) is { } name:
                return AfterWrite(name, state);
            case IIncrementOrDecrementOperation step when Written(step.Target) is { } name:
                return AfterWrite(name, state);
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } passed
                when Written(passed.Value) is { } name:
                return AfterWrite(name, state);
        }

        if (this.events.OwnMethod(operation) is not { } method) return AfterCall(operation, state);
        ImmutableHashSet<string> written = this.type.WrittenBy(method);
        return SurelySet.By(method, this.type).Aggregate(
            written.Aggregate(state, (at, name) => AfterWrite(name, at)), (at, fact) => at.Where(fact, isGuard: false));
    }

    // What somebody else's object holds may be another after a call of one of its methods.
    private PathState AfterCall(IOperation operation, PathState state)
    {
        if (CallShape.Of(operation) is not { } call || Arithmetic.Is(call) || IsQuestion(call.Name)) return state;
        Place receiver = call.Receiver();
        if (receiver.IsSelf || receiver.Parts.IsEmpty) return state;
        return state.Select(facts => facts.Without(fact =>
            fact.Aspect.Length == 0
            && (fact.Subject.StartsWith(receiver) || otherNames[receiver.Text].Any(fact.Subject.StartsWith))
            && !KnownFrameworks.Words.Identities.Contains(fact.Subject.Last.Name)));
    }

    // target is Food food: what target.Eat() changes is what food holds, and the other way round.
    private static ILookup<string, Place> OtherNames(IOperation body) =>
        body.DescendantsAndSelf().OfType<IIsPatternOperation>()
            .Where(test => test.Pattern is IDeclarationPatternOperation { DeclaredSymbol: not null })
            .Select(test => (One: Places.Of(test.Value.Syntax), Other: Place.Named(
                ((IDeclarationPatternOperation)test.Pattern).DeclaredSymbol!.Name)))
            .SelectMany(pair => new[] { pair, (One: pair.Other, Other: pair.One) })
            .ToLookup(pair => pair.One.Text, pair => pair.Other);

    private static bool IsQuestion(string name) =>
        KnownFrameworks.Words.LookUps.Contains(name) || name.EndsWith("Reward", StringComparison.Ordinal)
        || NameWords.Of(name).FirstOrDefault() is "get" or "is" or "has" or "can" or "contains" or "count" or "any"
            or "all" or "to" or "equals" or "compare" or "try";

    private PathState AfterWrite(string name, PathState state) =>
        state.Select(facts => facts.AfterWrite(name))
            .Forget(id => byId[id].Call.Receiver.Names.Contains(name));

    // gate.isOpen = false says nothing of an own isOpen.
    private static Place Set(IOperation target, string name) =>
        target is IMemberReferenceOperation ? Places.Of(target.Syntax) : Place.Named(name);

    private static string? Written(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        _ => target.Syntax is ExpressionSyntax syntax && CallShape.NameOf(syntax) is { Length: > 0 } name ? name : null,
    };

    private static HashSet<string> BodyNames(IOperation body)
    {
        var names = new HashSet<string>();
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation local) names.Add(local.Local.Name);
            else if (operation is IParameterReferenceOperation parameter) names.Add(parameter.Parameter.Name);
        }

        return names;
    }
}

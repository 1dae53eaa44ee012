using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// The events of a body by the syntax of the operation that makes them, found before lowering, which takes receivers
/// and amounts apart.
/// </summary>
internal sealed class EventMap
{
    private readonly Dictionary<SyntaxNode, ImmutableArray<PathEvent>> _events = new();
    private readonly TypeSource _type;

    public EventMap(IOperation body, IMethodSymbol method, TypeSource type)
    {
        _type = type;
        bool paysByReturn = KnownFrameworks.PaysByReturn(method);
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            if (KnownFrameworks.Classify(operation) is { } call)
                Add(operation.Syntax, call, surely: true, helper: null, effect: null);
            else if (Helper(operation) is var (shape, helper))
                AddHelper(operation, shape, helper);
            else if (paysByReturn && operation is IReturnOperation { ReturnedValue: { } value })
                Add(value.Syntax, new RewardCall(CallKind.Return, value, value, ExpressionKey.This), true, null, null);
        }
    }

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    public IEnumerable<PathEvent> All => _events.Values.SelectMany(events => events);

    public ImmutableArray<PathEvent> At(SyntaxNode syntax) =>
        _events.TryGetValue(syntax, out ImmutableArray<PathEvent> events) ? events : ImmutableArray<PathEvent>.Empty;

    /// <summary>The type's own method that an operation calls on its own instance; null otherwise.</summary>
    public MethodDeclarationSyntax? OwnMethod(IOperation operation) => Helper(operation)?.Helper;

    private (CallShape Shape, MethodDeclarationSyntax Helper)? Helper(IOperation operation)
    {
        if (CallShape.Of(operation) is not { Receiver: ExpressionKey.This } shape) return null;
        int arguments = ((InvocationExpressionSyntax)operation.Syntax).ArgumentList.Arguments.Count;
        return _type.Declaration(shape.Name, arguments) is { } helper ? (shape, helper) : null;
    }

    private void AddHelper(IOperation operation, CallShape shape, MethodDeclarationSyntax helper)
    {
        foreach (HelperEffect effect in _type.EffectsOf(helper))
        {
            bool passesArgument = effect.Parameter >= 0 && effect.Parameter < shape.Arguments.Length;
            IOperation? amount = passesArgument ? shape.Arguments[effect.Parameter] : null;
            var call = new RewardCall(effect.Kind, operation, amount, ExpressionKey.This);
            Add(operation.Syntax, call, effect.Surely, shape.Name, effect);
        }
    }

    private void Add(SyntaxNode syntax, RewardCall call, bool surely, string? helper, HelperEffect? effect) =>
        _events[syntax] = At(syntax).Add(new PathEvent(++Count, call, surely, helper, effect));
}

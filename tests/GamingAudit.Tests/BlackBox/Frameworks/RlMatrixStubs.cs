// The signatures of RLMatrix's public types, as far as an adapter looks at them, so that no package is needed.
#pragma warning disable IDE1006 // The names are the package's.
namespace RLMatrix
{
    internal interface IEnvironment<TState>
    {
        bool isDone { get; set; }

        int[] actionSize { get; set; }

        TState GetCurrentState();

        void Reset();

        float Step(int[] actionsIds);
    }

    internal interface IEnvironmentAsync<TState>
    {
        int[] actionSize { get; set; }

        Task<TState> GetCurrentState();

        Task Reset();

        Task<(float, bool)> Step(int[] actionsIds);
    }

    internal interface IContinuousEnvironmentAsync<TState>
    {
        int[] DiscreteActionSize { get; set; }

        (float min, float max)[] ContinuousActionBounds { get; set; }

        Task<TState> GetCurrentState();

        Task Reset();

        Task<(float reward, bool done)> Step(int[] discreteActions, float[] continuousActions);
    }
}

namespace RLMatrix.Common
{
    internal sealed record StepResult(float Reward, bool IsDone);

    internal sealed record RLActions
    {
        public int[] DiscreteActions { get; private init; } = [];

        public static RLActions Interpret(int[] discreteActions, float[]? continuousActions) =>
            new() { DiscreteActions = discreteActions };
    }

    internal interface IDiscreteEnvironment<TState> where TState : notnull
    {
        int[] ActionDimensions { get; }

        ValueTask<TState> GetCurrentStateAsync();

        ValueTask ResetAsync();

        ValueTask<StepResult> StepAsync(RLActions actions);
    }

    internal interface IProvidesDiscreteActionMask
    {
        int[][] GetDiscreteActionMasks();
    }
}

namespace RLMatrix.Toolkit
{
    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class RLMatrixEnvironmentAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class RLMatrixObservationAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class RLMatrixActionDiscreteAttribute(int actionSize) : Attribute
    {
        public int ActionSize => actionSize;
    }

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class RLMatrixActionContinuousAttribute(float min = -1, float max = 1) : Attribute
    {
        public float Min => min;

        public float Max => max;
    }

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class RLMatrixRewardAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class RLMatrixDoneAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class RLMatrixResetAttribute : Attribute;
}

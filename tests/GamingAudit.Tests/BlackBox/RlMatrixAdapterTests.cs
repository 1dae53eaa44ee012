using RLMatrix;
using RLMatrix.Common;
using RLMatrix.Toolkit;

#pragma warning disable IDE1006 // The names are the package's.

namespace GamingAudit.Tests.BlackBox;

public sealed class RlMatrixAdapterTests
{
    [Fact]
    public void Plays_an_environment_with_attributes_whose_rewards_are_terms()
    {
        Played played = Played.Of(Target(() => new Marked()), 1);

        Assert.Equal([2], played.Actions.Branches);
        Assert.Equal(2, played.ObservationSize);
        Assert.Equal([1, 10], played.Seen[1]);
        Assert.Equal([1.5, 2.5], played.Proxy);
        Assert.Equal([("Progress", 1), ("Alive", 0.5), ("Progress", 2), ("Alive", 0.5)], played.Terms);
    }

    [Fact]
    public void Plays_choices_beside_numbers_at_even_levels()
    {
        Played played = Played.Of(Target(() => new Mixed()), new[] { 1, 3 });

        Assert.Equal([3, 5], played.Actions.Branches);
        Assert.Equal([1 + 1], played.Proxy);
    }

    [Fact]
    public void Plays_the_numbers_of_continuous_actions()
    {
        Played played = Played.Of(Target(() => new Numbers()), 0.25f);

        Assert.Equal([-2], played.Actions.Low);
        Assert.Equal([2], played.Actions.High);
        Assert.Equal([0.25], played.Proxy);
    }

    [Fact]
    public void Plays_an_asynchronous_interface() =>
        Assert.Equal([1, 1, 1], Played.Of(Target(() => new Asynchronous()), 1).Proxy);

    [Fact]
    public void Plays_a_synchronous_interface() =>
        Assert.Equal([1, 1, 1], Played.Of(Target(() => new Synchronous()), 1).Proxy);

    [Fact]
    public void Plays_the_newest_interface_with_its_masks()
    {
        Played played = Played.Of(Target(() => new Newest()), new[] { 1 });

        Assert.Equal([1, 1], played.Proxy);
        Assert.Equal([false, true], played.Legal);
    }

    [Fact]
    public void Seeds_an_environment_as_it_is_told()
    {
        int given = 0;
        Played.Of(BlackBoxTarget.OfRlMatrix("x", () => new Marked(), _ => 0, 5, seed: (_, seed) => given = seed), 1);

        Assert.NotEqual(0, given);
    }

    [Fact]
    public void Says_what_a_type_lacks()
    {
        Assert.StartsWith(
            "x: HalfMarked has no method with [RLMatrixDone].",
            Assert.Throws<ArgumentException>(() => Target(() => new HalfMarked())).Message);
        Assert.StartsWith(
            "x: String has no actionSize, ", Assert.Throws<ArgumentException>(() => Target(() => "")).Message);
    }

    private static BlackBoxTarget Target<T>(Func<T> create) => BlackBoxTarget.OfRlMatrix("x", create, _ => 0, 10);

    [RLMatrixEnvironment]
    private sealed class Marked
    {
        private int at;

        [RLMatrixObservation]
        public float Place() => at;

        [RLMatrixObservation]
        public float[] Tens() => [10 * at];

        [RLMatrixActionDiscrete(2)]
        public void Move(int action) => at += action;

        [RLMatrixReward]
        private float Progress() => at;

        [RLMatrixReward]
        public float Alive() => 0.5f;

        [RLMatrixDone]
        public bool IsOver() => at == 2;

        [RLMatrixReset]
        public void Begin() => at = 0;
    }

    private sealed class HalfMarked
    {
        [RLMatrixObservation]
        public float Seen() => 0;

        [RLMatrixReward]
        public float Paid() => 0;
    }

    private sealed class Mixed : IContinuousEnvironmentAsync<float[]>
    {
        public int[] DiscreteActionSize { get; set; } = [3];

        public (float min, float max)[] ContinuousActionBounds { get; set; } = [(-2, 2)];

        public Task<float[]> GetCurrentState() => Task.FromResult(new float[] { 0 });

        public Task Reset() => Task.CompletedTask;

        public Task<(float reward, bool done)> Step(int[] discreteActions, float[] continuousActions) =>
            Task.FromResult((discreteActions[0] + continuousActions[0], true));
    }

    private sealed class Numbers : IContinuousEnvironmentAsync<float[]>
    {
        public int[] DiscreteActionSize { get; set; } = [];

        public (float min, float max)[] ContinuousActionBounds { get; set; } = [(-2, 2)];

        public Task<float[]> GetCurrentState() => Task.FromResult(new float[] { 0 });

        public Task Reset() => Task.CompletedTask;

        public Task<(float reward, bool done)> Step(int[] discreteActions, float[] continuousActions) =>
            Task.FromResult((continuousActions[0], true));
    }

    private sealed class Asynchronous : IEnvironmentAsync<float[]>
    {
        private int at;

        public int[] actionSize { get; set; } = [2];

        public async Task<float[]> GetCurrentState()
        {
            await Task.Yield();
            return [at];
        }

        Task IEnvironmentAsync<float[]>.Reset()
        {
            at = 0;
            return Task.CompletedTask;
        }

        public async Task<(float, bool)> Step(int[] actionsIds)
        {
            await Task.Yield();
            at += actionsIds[0];
            return (1, at == 3);
        }
    }

    private sealed class Synchronous : IEnvironment<float[]>
    {
        private int at;

        public bool isDone { get; set; }

        public int[] actionSize { get; set; } = [2];

        public float[] GetCurrentState() => [at];

        public void Reset() => (at, isDone) = (0, false);

        public float Step(int[] actionsIds)
        {
            at += actionsIds[0];
            isDone = at == 3;
            return 1;
        }
    }

    private sealed class Newest : IDiscreteEnvironment<float[]>, IProvidesDiscreteActionMask
    {
        private int at;

        public int[] ActionDimensions { get; } = [2];

        public ValueTask<float[]> GetCurrentStateAsync() => new([at]);

        public ValueTask ResetAsync()
        {
            at = 0;
            return default;
        }

        public async ValueTask<StepResult> StepAsync(RLActions actions)
        {
            await Task.Yield();
            at += actions.DiscreteActions[0];
            return new StepResult(1, at == 2);
        }

        public int[][] GetDiscreteActionMasks() => [[0, 1]];
    }
}

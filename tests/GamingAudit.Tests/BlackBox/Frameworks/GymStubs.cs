using System.Collections;
using Gym.Collections;
using Gym.Observations;
using Gym.Spaces;
using NumSharp;

// The signatures of Gym.NET's public types, as far as an adapter looks at them, so that no package is needed.
namespace NumSharp
{
    internal sealed class NDArray(params float[] numbers) : IEnumerable
    {
        public float[] Numbers => numbers;

        public static implicit operator NDArray(Array numbers) => new((float[])numbers);

        public IEnumerator GetEnumerator() => numbers.GetEnumerator();
    }
}

namespace Gym.Collections
{
    internal sealed class Dict : Dictionary<string, object>;
}

namespace Gym.Spaces
{
    internal abstract class Space
    {
        public Type DType { get; } = typeof(float);
    }

    internal sealed class Discrete(int n, int start = 0) : Space
    {
        public int N => n;

        public int Start => start;
    }

    internal sealed class Box(NDArray low, NDArray high) : Space
    {
        public NDArray Low => low;

        public NDArray High => high;
    }
}

namespace Gym.Observations
{
    internal sealed class Step(NDArray observation, float reward, bool done, Dict? information)
    {
        public NDArray Observation { get; set; } = observation;

        public float Reward { get; set; } = reward;

        public bool Done { get; set; } = done;

        public Dict? Information { get; set; } = information;
    }
}

namespace Gym.Envs
{
    internal interface IEnv
    {
        Space ActionSpace { get; set; }

        NDArray Reset();

        Step Step(object action);

        Task<Step> StepAsync(object action);

        void Close();

        void Seed(int seed);
    }

    internal abstract class Env : IEnv, IDisposable
    {
        public Space ActionSpace { get; set; } = null!;

        public abstract NDArray Reset();

        public abstract Step Step(object action);

        public virtual Task<Step> StepAsync(object action) => Task.Run(() => Step(action));

        public abstract void Close();

        public abstract void Seed(int seed);

        public void Dispose() => Close();
    }
}

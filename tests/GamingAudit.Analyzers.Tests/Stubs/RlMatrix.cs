// Names and signatures only, as far as the tests use them.
namespace RLMatrix.Toolkit
{
    public sealed class RLMatrixEnvironmentAttribute : System.Attribute { }
    public sealed class RLMatrixRewardAttribute : System.Attribute { }
    public sealed class RLMatrixDoneAttribute : System.Attribute { }
    public sealed class RLMatrixResetAttribute : System.Attribute { }
    public sealed class RLMatrixActionDiscreteAttribute(int count) : System.Attribute { public int Count => count; }
}

namespace RLMatrix
{
    public interface IEnvironment<TState>
    {
        TState GetCurrentState();
        float Step(int[] actions);
    }

    public interface IEnvironmentAsync<TState>
    {
        bool isDone { get; set; }
        System.Threading.Tasks.Task<TState> GetCurrentState();
        System.Threading.Tasks.Task Reset();
        System.Threading.Tasks.Task<(float reward, bool done)> Step(int[] actionsIds);
    }
}

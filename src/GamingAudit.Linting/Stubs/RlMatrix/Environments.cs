// What versions of the package disagree about is left out: a class that lacks a member of these would not bind.
namespace RLMatrix
{
    using System.Threading.Tasks;

    public interface IEnvironment<TState>
    {
        TState GetCurrentState();
        float Step(int[] actionsIds);
    }

    public interface IEnvironmentAsync<TState>
    {
        Task<TState> GetCurrentState();
        Task<(float, bool)> Step(int[] actionsIds);
    }

    public interface IContinuousEnvironment<TState>
    {
        float Step(int[] discreteActions, float[] continuousActions);
    }

    public interface IContinuousEnvironmentAsync<TState>
    {
        Task<(float, bool)> Step(int[] discreteActions, float[] continuousActions);
    }
}

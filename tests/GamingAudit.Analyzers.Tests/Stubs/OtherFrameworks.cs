// Names and signatures only, as far as the tests use them.
namespace Gym.Envs
{
    public class Step(float[] observation, float reward, bool done, object info)
    {
        public float Reward => reward;
    }

    public abstract class Env
    {
        public abstract Step Step(object action);
    }
}

namespace GodotAgents
{
    public class AIController3D
    {
        public float reward;
        public bool done;
    }
}

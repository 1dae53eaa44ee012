namespace Colony
{
    public interface IRewardFunction
    {
        float Evaluate(ColonyState state, ColonyAction action);
    }

    public class ColonyState
    {
        public int Food;
        public int Population;
        public bool WonderBuilt;
        public bool Extinct;
        public int Turn;
    }

    public enum ColonyAction { Gather, Build, Rest }

    public sealed class WonderReward : IRewardFunction
    {
        public float Evaluate(ColonyState state, ColonyAction action)
        {
            if (state.Extinct)
                return -10f;

            float reward = 1f; // expect: GA3004
            if (state.WonderBuilt)
                reward += 10f;
            return reward;
        }
    }

    public class ColonyGame
    {
        private readonly IRewardFunction _rewards;
        private ColonyState _state = new ColonyState();

        public ColonyGame(IRewardFunction rewards) => _rewards = rewards;

        public bool IsOver => _state.WonderBuilt || _state.Extinct || _state.Turn >= 500;

        public float Play(ColonyAction action)
        {
            _state.Turn++;
            if (action == ColonyAction.Gather) _state.Food += _state.Population;
            if (action == ColonyAction.Build) _state.WonderBuilt = _state.Food > 300;
            _state.Food -= _state.Population / 2;
            if (_state.Food < 0) _state.Extinct = true;
            return _rewards.Evaluate(_state, action);
        }
    }
}

using System;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class WormGameDeath : Agent
{
    [SerializeField] private WormGame game;

    private void Start()
    {
        game.OnApple += () => AddReward(1f);
        game.OnDeath += () =>
        {
            EndEpisode(); // expect: GA3010
        };
    }

    public override void OnEpisodeBegin() => game.Begin();

    public override void OnActionReceived(ActionBuffers actions) => game.Turn(actions.DiscreteActions[0]);
}

public class WormGame : MonoBehaviour
{
    public event Action OnApple;
    public event Action OnDeath;
    private int way;
    private int length;

    public void Begin() => (way, length) = (0, 1);

    public void Turn(int by)
    {
        way = (way + by) % 4;
        if (way == 3) OnDeath?.Invoke();
        else if (way == length % 2) OnApple?.Invoke();
    }
}

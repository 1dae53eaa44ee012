using System;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BellAddedAgain : Agent
{
    [SerializeField] private BellTower tower;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(0f, 1f, 0f);
        tower.Rung += OnRung; // expect: GA3007
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
        AddReward(-0.001f);
    }

    private void OnRung()
    {
        AddReward(1f);
        EndEpisode();
    }
}

public class BellTower : MonoBehaviour
{
    public event Action Rung;

    private void OnTriggerEnter(Collider other) => Rung?.Invoke();
}

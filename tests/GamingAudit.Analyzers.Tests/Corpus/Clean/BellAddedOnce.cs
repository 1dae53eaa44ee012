using System;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BellAddedOnce : Agent
{
    [SerializeField] private BellTowerOnce tower;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = new Vector3(0f, 1f, 0f);
        tower.Rung -= OnRung;
        tower.Rung += OnRung;
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

public class BellTowerOnce : MonoBehaviour
{
    public event Action Rung;

    private void OnTriggerEnter(Collider other) => Rung?.Invoke();
}

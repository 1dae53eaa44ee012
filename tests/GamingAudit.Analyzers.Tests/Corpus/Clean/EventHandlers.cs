using System;
using Unity.MLAgents;
using UnityEngine;

public class EventHandlers : Agent
{
    [SerializeField] private TrackCheckpoints track;

    protected override void OnEnable()
    {
        base.OnEnable();
        track.OnCorrect += Track_OnCorrect;
        track.OnWrong += Track_OnWrong;
    }

    private void Track_OnCorrect(object sender, CheckpointArgs args)
    {
        if (args.car == transform) AddReward(1f);
    }

    private void Track_OnWrong(object sender, CheckpointArgs args)
    {
        if (args.car == transform) AddReward(-1f);
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.gameObject.TryGetComponent(out Wall wall))
        {
            AddReward(-1f);
            EndEpisode();
        }
    }
}

public class Wall : MonoBehaviour { }

public class CheckpointArgs : EventArgs
{
    public Transform car;
}

public class TrackCheckpoints : MonoBehaviour
{
    public event EventHandler<CheckpointArgs> OnCorrect;
    public event EventHandler<CheckpointArgs> OnWrong;
    int next;

    public void Passed(Transform car, int index)
    {
        var args = new CheckpointArgs { car = car };
        if (index == next)
        {
            next++;
            OnCorrect?.Invoke(this, args);
        }
        else
        {
            OnWrong?.Invoke(this, args);
        }
    }
}

#!/bin/bash
# A plan as a Slurm array: sbatch --array=1-8 slurm.sh PLAN. The part of a task that was requeued is taken over.
#SBATCH --job-name=gaming-audit
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --requeue
set -euo pipefail
exec gaming-audit shard "$1" "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --threads "${SLURM_CPUS_PER_TASK:-1}"

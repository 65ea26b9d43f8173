/* A libnvidia-ml.so.1 that does what a script says: the file that TONSURE_FAKE_NVML names, or "script" beside this library.
   It is read anew at each call. Lines:
     init STATUS
     gpu INDEX UUID STATUS ENERGY_MJ POWER_MW LIMIT_MW   (a figure of -1 is not supported)
     process GPU INSTANCE PID                            (INSTANCE -1 is the GPU itself)
     used GPU PID AT_US PERCENT
     mig GPU INSTANCE SLICES */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { unsigned pid; unsigned long long memory; unsigned gpu, compute; } process_t;
typedef struct { unsigned pid; unsigned long long at; unsigned sm, memory, encoder, decoder; } used_t;
typedef struct { char uuid[96]; int status; long long energy, power, limit; } gpu_t;

/* A handle is 1 + GPU, or 1000 × (1 + GPU) + 1 + instance. */
#define GPU_OF(h) ((int)((h) >= 1000 ? (h) / 1000 : (h)) - 1)
#define INSTANCE_OF(h) ((h) >= 1000 ? (int)((h) % 1000) - 1 : -1)

static FILE *script(void) {
  const char *name = getenv("TONSURE_FAKE_NVML");
  static char beside[4096];
  if (!name) {
    Dl_info self;
    char path[4000];
    dladdr((void *)script, &self);
    snprintf(path, sizeof path, "%s", self.dli_fname);
    snprintf(beside, sizeof beside, "%s/script", dirname(path));
    name = beside;
  }
  return fopen(name, "r");
}

static int look(int wanted, gpu_t *gpu, int *count) {
  char line[512];
  int index, found = 0, n = 0;
  FILE *f = script();
  gpu_t one;
  while (f && fgets(line, sizeof line, f))
    if (sscanf(line, "gpu %d %95s %d %lld %lld %lld", &index, one.uuid, &one.status, &one.energy, &one.power, &one.limit) == 6) {
      n++;
      if (index == wanted) { *gpu = one; found = 1; }
    }
  if (f) fclose(f);
  if (count) *count = n;
  return found;
}

static int number(size_t device, int which, unsigned long long *value) {
  gpu_t gpu;
  if (!look(GPU_OF(device), &gpu, 0)) return 15;
  if (gpu.status) return gpu.status;
  long long v = which == 0 ? gpu.energy : which == 1 ? gpu.power : gpu.limit;
  if (v < 0) return 3;
  *value = (unsigned long long)v;
  return 0;
}

int nvmlInit_v2(void) {
  char line[512];
  int status = 0;
  FILE *f = script();
  while (f && fgets(line, sizeof line, f)) sscanf(line, "init %d", &status);
  if (f) fclose(f);
  return status;
}

const char *nvmlErrorString(int status) {
  return status == 9 ? "Driver Not Loaded" : status == 18 ? "Driver/library version mismatch" : "Unknown Error";
}

int nvmlDeviceGetCount_v2(unsigned *count) {
  gpu_t gpu;
  int n;
  look(-1, &gpu, &n);
  *count = (unsigned)n;
  return 0;
}

int nvmlDeviceGetHandleByIndex_v2(unsigned index, size_t *device) {
  gpu_t gpu;
  if (!look((int)index, &gpu, 0)) return 2;
  *device = index + 1;
  return 0;
}

int nvmlDeviceGetUUID(size_t device, char *text, unsigned length) {
  gpu_t gpu;
  if (!look(GPU_OF(device), &gpu, 0)) return 15;
  snprintf(text, length, "%s", gpu.uuid);
  return 0;
}

/* An instance repeats the energy of the whole GPU, as the real one does. */
int nvmlDeviceGetTotalEnergyConsumption(size_t device, unsigned long long *mj) { return number(device, 0, mj); }

int nvmlDeviceGetPowerUsage(size_t device, unsigned *mw) {
  unsigned long long v = 0;
  int status = number(device, 1, &v);
  *mw = (unsigned)v;
  return status;
}

int nvmlDeviceGetEnforcedPowerLimit(size_t device, unsigned *mw) {
  unsigned long long v = 0;
  int status = number(device, 2, &v);
  *mw = (unsigned)v;
  return status;
}

static int slices(int gpu, int instance, unsigned *value) {
  char line[512];
  int g, i, found = 0;
  unsigned n;
  FILE *f = script();
  while (f && fgets(line, sizeof line, f))
    if (sscanf(line, "mig %d %d %u", &g, &i, &n) == 3 && g == gpu && (instance < 0 || i == instance)) { found = 1; *value = n; }
  if (f) fclose(f);
  return found;
}

int nvmlDeviceGetMigMode(size_t device, unsigned *now, unsigned *next) {
  unsigned n;
  *now = *next = (unsigned)slices(GPU_OF(device), -1, &n);
  return 0;
}

int nvmlDeviceGetMaxMigDeviceCount(size_t device, unsigned *count) {
  (void)device;
  *count = 7;
  return 0;
}

int nvmlDeviceGetMigDeviceHandleByIndex(size_t device, unsigned index, size_t *instance) {
  unsigned n;
  if (!slices(GPU_OF(device), (int)index, &n)) return 6;
  *instance = device * 1000 + index + 1;
  return 0;
}

int nvmlDeviceGetAttributes_v2(size_t device, unsigned *values) {
  memset(values, 0, 40);
  return slices(GPU_OF(device), INSTANCE_OF(device), &values[6]) ? 0 : 3;
}

int nvmlDeviceGetComputeRunningProcesses_v3(size_t device, unsigned *count, process_t *processes) {
  char line[512];
  int g, i;
  unsigned pid, n = 0;
  FILE *f = script();
  while (f && fgets(line, sizeof line, f))
    if (sscanf(line, "process %d %d %u", &g, &i, &pid) == 3 && g == GPU_OF(device) && i == INSTANCE_OF(device) && n < *count)
      processes[n++] = (process_t){pid, 0, 0, 0};
  if (f) fclose(f);
  *count = n;
  return 0;
}

int nvmlDeviceGetProcessUtilization(size_t device, used_t *used, unsigned *count, unsigned long long since) {
  char line[512];
  int g, any = 0;
  unsigned pid, percent, n = 0;
  unsigned long long at;
  FILE *f = script();
  while (f && fgets(line, sizeof line, f))
    if (sscanf(line, "used %d %u %llu %u", &g, &pid, &at, &percent) == 4 && g == GPU_OF(device)) {
      any = 1;
      if (at > since && n < *count) used[n++] = (used_t){pid, at, percent, 0, 0, 0};
    }
  if (f) fclose(f);
  *count = n;
  return n ? 0 : any ? 6 : 3;
}
